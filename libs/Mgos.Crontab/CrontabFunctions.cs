// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.Crontab;

/// <summary>Handlers of jobs, for api_crontab.js: <c>void mgos_crontab_register_handler(char*, void (*)(char*, char*, userdata), userdata)</c>.</summary>
internal sealed class CrontabFunctions : IScriptFunctions
{
    private readonly JobTable _table;

    internal CrontabFunctions(JobTable table)
    {
        _table = table;
    }

    public ScriptFunction Find(string name) => name == "mgos_crontab_register_handler" ? AddHandler : (ScriptFunction)null;

    private void AddHandler(IScriptCall call)
    {
        IScriptCallback callback = call.GetCallback(1);
        string name = call.GetText(0);
        if (string.IsNullOrEmpty(name))
        {
            call.Fail("an action needs a name");
            return;
        }

        _table.AddHandler(name, (action, payload) =>
        {
            callback.Add(Encoding.UTF8.GetBytes(action));
            callback.Add(payload);
            callback.Invoke();
        });
    }
}
