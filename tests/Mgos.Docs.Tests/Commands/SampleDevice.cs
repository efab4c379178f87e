// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Docs.Tests.Commands;

/// <summary>A sample, started the way its page says.</summary>
internal sealed class SampleDevice(string sample, string[] options) : IPageDevice
{
    private readonly DemoDevice _device = DemoDevice.BootApp(sample, options);

    public int Port => _device.Port;

    public string Log => _device.Log;

    public void Dispose() => _device.Dispose();
}
