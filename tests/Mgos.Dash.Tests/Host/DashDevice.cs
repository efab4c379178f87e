// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Mgos.Config;
using Mgos.Core;
using Mgos.Mjs.Host;
using Mgos.Rpc;
using Mgos.Shadow;
using Mgos.TestKit;
using Mgos.TestKit.Cloud.Host;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests.Host;

/// <summary>A device "d1" with its real libraries and sockets, and a clock that the test moves.</summary>
internal sealed class DashDevice : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestDevice _kit;

    internal DashDevice(string server, string token, params (string Key, string Value)[] more)
    {
        Dictionary<string, string> values = new() { ["dash.enable"] = "true", ["dash.server"] = server, ["dash.token"] = token, ["device.id"] = "d1" };
        foreach ((string key, string value) in more)
            values[key] = value;
        object[] parts = [ManifestSchema.Build(values, "Mgos.Rpc", "Mgos.Shadow", "Mgos.Dash", "Mgos.Mjs.Host")];
        _kit = new TestDevice(parts, new VfsLibrary(), new ConfigLibrary(), new RpcLibrary(), new ShadowLibrary(), new DashLibrary(), new MjsHostLibrary());
        Assert.AreEqual(0, (int)_kit.Boot(), Log);
        if (DeviceShadow.From(Device) != null)
            DeviceShadow.From(Device).AddHandler(notice => Events.Add(notice.Name + (notice.State == null ? "" : " " + notice.State.Text)));
        Device.Events.Trigger(NetworkEvents.IpAcquired, null);
    }

    internal Device Device => _kit.Device;

    internal DashClient Client => DashClient.From(Device);

    internal string Log => _kit.Platform.ConsoleText;

    internal List<string> Events { get; } = [];

    public void Dispose() => Device.ShutDown();

    /// <summary>Drives the loop until something is true.</summary>
    internal void Until(Func<bool> isDone, string what) => Drive(isDone, 0, what);

    /// <summary>The same, while the clock goes on.</summary>
    internal void PassTimeUntil(Func<bool> isDone, string what) => Drive(isDone, 10, what);

    internal T Wait<T>(Task<T> task, string what)
    {
        Until(() => task.IsCompleted, what);
        return task.Result;
    }

    private void Drive(Func<bool> isDone, int millisecondsPerTurn, string what)
    {
        DateTime end = DateTime.UtcNow + Patience;
        while (!isDone())
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException("Not seen: " + what + "; log:\n" + Log);
            _kit.Platform.FakeClock.Advance(millisecondsPerTurn);
            Device.Loop.RunOnce();
            Thread.Sleep(1);
        }
    }
}
