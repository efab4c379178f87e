// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Cron;

/// <summary>Jobs, for api_cron.js: <c>int mgos_cron_add(char*, void (*)(userdata, int), userdata)</c> and others.</summary>
internal sealed class CronFunctions : IScriptFunctions
{
    private readonly CronScheduler _scheduler;

    internal CronFunctions(CronScheduler scheduler)
    {
        _scheduler = scheduler;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_cron_add": return Add;
            case "mgos_cron_remove": return call => call.Return(_scheduler.Remove(call.GetInt(0)));
            case "mgos_cron_get_next_invocation": return Next;
            case "mgos_cron_is_expr_valid": return IsValid;
            default: return null;
        }
    }

    private void Add(IScriptCall call)
    {
        IScriptCallback callback = call.GetCallback(1);
        call.Return(_scheduler.Add(call.GetText(0), id =>
        {
            callback.Add(id);
            callback.Invoke();
        }));
    }

    private void Next(IScriptCall call)
    {
        long next;
        call.Return(_scheduler.TryGetNext(call.GetInt(0), out next) ? next : 0);
    }

    private static void IsValid(IScriptCall call)
    {
        string error;
        call.Return(CronScheduler.IsValid(call.GetText(0), out error));
    }
}
