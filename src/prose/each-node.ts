type Tree<Node> = { readonly type: string; readonly children?: readonly Node[] };

/**
 * Calls a function for a node and every node below it, each before its children, in the order of the text. Nodes may be
 * changed, but not the lists that they are in.
 * @param see is given the nodes around one, the outermost first: a list that is only right during the call. What is below
 * a node is left out where it returns `skip`.
 */
export function eachNode<Node extends Tree<Node>>(
  tree: Node,
  see: (node: Node, ancestors: readonly Node[]) => 'skip' | undefined,
): void {
  const ancestors: Node[] = [];
  const visit = (node: Node): void => {
    if (see(node, ancestors) === 'skip' || node.children === undefined) return;
    ancestors.push(node);
    for (const child of node.children) visit(child);
    ancestors.pop();
  };
  visit(tree);
}
