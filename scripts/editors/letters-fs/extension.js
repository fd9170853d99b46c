// The opened folder of the editor in the browser: each operation is one request to the server that serves the editor.
const vscode = require("vscode");

exports.activate = (context) => {
  const base = vscode.Uri.joinPath(context.extensionUri, "..").toString(true);
  const changed = new vscode.EventEmitter();

  async function ask(operation, uri, options = {}, body = undefined) {
    const query = encodeURIComponent(JSON.stringify({ path: uri?.path, ...options }));
    let response;
    try {
      response = await fetch(`${base}/fs/${operation}?options=${query}`, { method: "POST", body });
    } catch {
      throw vscode.FileSystemError.Unavailable("The server that was started with `npm start` does not answer.");
    }
    if (response.ok) return response;
    const { code } = await response.json().catch(() => ({ code: "Unavailable" }));
    throw (vscode.FileSystemError[code] ?? vscode.FileSystemError.Unavailable)(uri);
  }
  const json = async (...args) => (await ask(...args)).json();
  const tell = (type, ...uris) => changed.fire(uris.map((uri) => ({ type, uri })));

  const provider = {
    onDidChangeFile: changed.event,
    // The server tells of every folder that was read.
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) => json("stat", uri),
    readDirectory: (uri) => json("list", uri),
    readFile: async (uri) => new Uint8Array(await (await ask("read", uri)).arrayBuffer()),
    async writeFile(uri, content, { create, overwrite }) {
      await ask("write", uri, { create, overwrite }, content);
      tell(vscode.FileChangeType.Changed, uri);
    },
    async createDirectory(uri) {
      await ask("mkdir", uri);
      tell(vscode.FileChangeType.Created, uri);
    },
    async delete(uri, { recursive }) {
      await ask("delete", uri, { recursive });
      tell(vscode.FileChangeType.Deleted, uri);
    },
    async rename(from, to, { overwrite }) {
      await ask("rename", from, { to: to.path, overwrite });
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider("letters", provider, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider?.("letters", {
      async provideFileSearchResults(_query, { folder }) {
        const paths = await json("files");
        const within = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
        return paths.filter((path) => path.startsWith(within)).map((path) => folder.with({ path }));
      },
    }) ?? { dispose() {} },
  );

  // What others change in the folder (the command line, another editor).
  (async () => {
    const response = await fetch(`${base}/changes`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split("\n");
      rest = lines.pop();
      for (const line of lines.filter(Boolean)) {
        const { type, path } = JSON.parse(line);
        tell(type, vscode.Uri.from({ scheme: "letters", path }));
      }
    }
  })().catch(() => {});
};
