// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core.Tests;

// The example of the package's README, which a test on the PC compares with the lines between the marks.
// <readme>
public sealed class UptimeApp : MgosApp
{
    private Device _device;

    public override InitResult OnInit(Device device)
    {
        _device = device;
        device.Timers.Set(60000, TimerOptions.Repeat, LogUptime);
        device.Events.AddHandler(SystemEvents.Reboot, (id, data) => device.Log.Info(nameof(UptimeApp), "bye"));
        return InitResult.Ok;
    }

    private void LogUptime() =>
        _device.Log.Info(nameof(UptimeApp), _device.Clock.Format("%H:%M", _device.Clock.UnixSeconds) + " and all is well");
}
// </readme>
