export default async function buildSites(): Promise<void> {}
