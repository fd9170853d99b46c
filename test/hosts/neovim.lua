-- Debian's neovim 0.7 as a language client of 2022: no pull diagnostics, no snippets in edits.
-- Run by neovim.mjs: nvim --headless --clean -n -i NONE -c 'luafile neovim.lua'
local server, file = vim.env.SERVER, vim.env.FILE
local passed, failed = 0, 0
local function check(name, ok, detail)
  if ok then
    passed = passed + 1
    io.stdout:write('ok - neovim: ' .. name .. '\n')
  else
    failed = failed + 1
    io.stdout:write('not ok - neovim: ' .. name .. ': ' .. vim.inspect(detail) .. '\n')
  end
  return ok
end
local function finish()
  io.stdout:write(passed .. ' passed, ' .. failed .. ' failed\n')
  io.stdout:flush()
  vim.cmd(failed == 0 and passed > 0 and 'qall!' or 'cquit! 1')
end
local function wait(predicate)
  return vim.wait(15000, predicate, 20)
end

local good, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'determination-letter'
  local buf = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = 'determination-letters',
    cmd = { vim.env.NODE, server, '--stdio' },
    root_dir = vim.fn.fnamemodify(file, ':h'),
  })
  check('the server starts', id ~= nil, id)
  vim.lsp.buf_attach_client(buf, id)
  local function client()
    return vim.lsp.get_client_by_id(id)
  end
  check('initialize is answered', wait(function() return client() and client().initialized end), client())
  local capabilities = client().server_capabilities
  check('the server pushes diagnostics to a client that can not pull', capabilities.diagnosticProvider == nil, capabilities)

  local function all() return vim.diagnostic.get(buf) end
  check('two findings', wait(function() return #all() == 2 end), all())
  local function finding(code)
    for _, d in ipairs(all()) do
      local lsp = d.user_data and d.user_data.lsp or {}
      if (lsp.code or d.code) == code then return d, lsp end
    end
  end
  local missing = finding('missing-section')
  local frequency = finding('absent-frequency')
  check('the missing part is an error', missing and missing.severity == vim.diagnostic.severity.ERROR, all())
  check('the absent frequency is a warning', frequency and frequency.severity == vim.diagnostic.severity.WARN, all())
  local line = missing and vim.api.nvim_buf_get_lines(buf, missing.lnum, missing.lnum + 1, true)[1] or ''
  check('the finding stands on its item', line:sub((missing or {}).col and missing.col + 1 or 1):find('^Tizanidine') ~= nil, line)

  local doc = { uri = vim.uri_from_bufnr(buf) }
  local function call(method, params)
    local answer, why = vim.lsp.buf_request_sync(buf, method, params, 5000)
    local mine = answer and answer[id]
    return mine and mine.result, why or (mine and mine.error)
  end
  local function position(words)
    for n, text in ipairs(vim.api.nvim_buf_get_lines(buf, 0, -1, true)) do
      local at = text:find(words, 1, true)
      if at then return { line = n - 1, character = at } end
    end
  end
  local hover, why = call('textDocument/hover', { textDocument = doc, position = position('Muscle relaxants') })
  local shown = hover and (type(hover.contents) == 'table' and hover.contents.value or hover.contents) or ''
  check('hover on a citation', shown:find('Muscle relaxants', 1, true) ~= nil and shown:find('Chronic Pain', 1, true) ~= nil, hover or why)

  local symbols
  symbols, why = call('textDocument/documentSymbol', { textDocument = doc })
  local names = {}
  local function collect(list)
    for _, symbol in ipairs(list or {}) do
      names[#names + 1] = symbol.name
      collect(symbol.children)
    end
  end
  collect(symbols)
  local joined = table.concat(names, '\n')
  check('symbols name the items', joined:find('Tizanidine 4mg', 1, true) ~= nil and joined:find('Naproxen 500mg', 1, true) ~= nil, symbols or why)

  -- As neovim's own vim.lsp.buf.code_action asks.
  local range = {
    start = { line = missing.lnum, character = missing.col },
    ['end'] = { line = missing.end_lnum, character = missing.end_col },
  }
  local _, lsp = finding('missing-section')
  local actions
  actions, why = call('textDocument/codeAction', {
    textDocument = doc,
    range = range,
    context = {
      diagnostics = {
        {
          range = range,
          message = missing.message,
          source = missing.source,
          severity = missing.severity,
          code = lsp.code or 'missing-section',
          codeDescription = lsp.codeDescription,
          data = lsp.data,
        },
      },
    },
  })
  local insert
  for _, action in ipairs(actions or {}) do
    if action.title:find('^Insert the "Decision rationale" part') then insert = action end
  end
  if check('a code action inserts the missing part', insert ~= nil, actions or why) then
    if not insert.edit then insert = call('codeAction/resolve', insert) or insert end
    if check('it carries its edit', insert.edit ~= nil, insert) then
      vim.lsp.util.apply_workspace_edit(insert.edit, client().offset_encoding)
    end
  end
  local text = table.concat(vim.api.nvim_buf_get_lines(buf, 0, -1, true), '\n')
  local item = text:match('Tizanidine.*') or ''
  check('the part stands in its item', item:find('\nDecision rationale: %S') ~= nil, item)
  check('as plain text, without tab stops', text:find('${', 1, true) == nil and text:find('$%d') == nil, item)
  check('its finding is gone', wait(function() return finding('missing-section') == nil end), all())
  check('the other finding stays', finding('absent-frequency') ~= nil, all())
  vim.cmd('silent write')
  check('the saved file holds the part', table.concat(vim.fn.readfile(file), '\n') == text, file)
  check('still the same after saving', wait(function() return finding('absent-frequency') ~= nil end) and finding('missing-section') == nil, all())

  client().stop()
  check('clean shutdown', vim.wait(5000, function() return vim.lsp.get_client_by_id(id) == nil end, 20), 'still running')
end)
if not good then check('no Lua error', false, problem) end
finish()
