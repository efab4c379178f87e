// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Host;
using Mgos.Mjs.Host;

namespace Mgos.Cli.Mjs;

/// <summary>The application of the device: runs the script when everything has started, after the device's own scripts.</summary>
internal sealed class ScriptApp(Script script, Action<bool> onEnd) : MgosApp
{
    // That of mos.yml.
    private const int PrintUart = 1;

    /// <inheritdoc/>
    public override void OnPreInit(Device device)
    {
        device.Log.SetUart(PrintUart, new OutputStreamSink());
        device.Log.Level = LogLevel.Warn;
        HostMachine.Current.Console = Console.Error;
    }

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => device.Loop.Post(() => Run(device)));
        return InitResult.Ok;
    }

    private void Run(Device device) => onEnd(MjsHost.From(device).Engine.Execute(script.Name, script.Source, 0, script.Source.Length));
}
