/**
 * Begins every job: the checkout, Node and the packages. GitHub's own actions alone, by their major version, as GitHub's
 * starter workflows have them: their fixes arrive by themselves.
 */
const begin = `      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci`;

/**
 * Checks every pull request, and publishes what is on main. A pull request runs without secrets and may only read, so
 * one from a stranger's copy can publish nothing.
 */
export const siteWorkflow = `# Checks every pull request: its problems show beside the lines that they are in.
# Publishes the site on GitHub Pages whenever main changes.
# To publish elsewhere, replace the job "publish"; see docs/publishing.md of Sourceline.
name: Site
on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
${begin}
      - name: Check data and reports
        run: npm run -s check -- --format github
      - name: Build
        run: npm run build
      - name: Check links and accessibility
        run: npm run -s check-pages -- --format github
      - name: Keep the site for publishing
        if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
        uses: actions/upload-pages-artifact@v3
        with:
          path: dist

  publish:
    if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
    needs: check
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    # A newer version waits until this one is published; it is not cancelled halfway.
    concurrency:
      group: pages
      cancel-in-progress: false
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/**
 * Fetches a data file on a schedule, and proposes it as a pull request whose text is what changed. Nothing is published
 * before somebody has read it and merged it.
 */
export const dataWorkflow = `# Fetches the newest data with "npm run fetch-data", which is yours to write (package.json), and opens a
# pull request that says what changed. Nothing is published before you merge it.
# In the settings of the repository, allow it: Actions, General, "Allow GitHub Actions to create pull requests".
name: Data
on:
  schedule:
    # REPLACE: when to look for new data; this is every day at 05:17 UTC.
    - cron: '17 5 * * *'
  workflow_dispatch:

permissions:
  contents: write
  pull-requests: write

concurrency:
  group: data

jobs:
  propose:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    env:
      BRANCH: new-data
      GH_TOKEN: \${{ github.token }}
    steps:
${begin}
      - name: Keep the data as it is published
        run: cp -R data "$RUNNER_TEMP/data-before"
      - name: Fetch
        run: npm run -s fetch-data
      - name: Propose what changed
        run: |
          if [ -z "$(git status --porcelain -- data)" ]; then
            echo "No new data."
            exit 0
          fi
          text="$RUNNER_TEMP/changes.md"
          # Exit code 1: there are changes. 2: the data cannot be compared, and the output says why.
          code=0
          npm run -s sourceline -- diff "$RUNNER_TEMP/data-before" data --markdown > "$text" || code=$?
          [ "$code" -le 1 ] || { cat "$text"; exit "$code"; }
          git config user.name 'github-actions[bot]'
          git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
          git switch -C "$BRANCH"
          git add -- data
          git commit -m 'data: take the newest version'
          git push --force origin "$BRANCH"
          if [ "$(gh pr list --head "$BRANCH" --state open --json number --jq length)" = 0 ]; then
            gh pr create --head "$BRANCH" --title 'New data' --body-file "$text"
          else
            gh pr edit "$BRANCH" --body-file "$text"
          fi
`;
