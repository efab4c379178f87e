// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Host.TestRigs;

/// <summary>A virtual device with hardware, on a fake clock, whose settings a test may change before the library under test starts.</summary>
internal sealed class HardwareRig : IDisposable
{
    private readonly IDisposable _entered;

    internal HardwareRig(ConfigSchemaBuilder schema, MgosLibrary library, Action<DeviceConfig> change = null)
    {
        _entered = Machine.Enter();
        Kit = new TestDevice([schema.Build()], new ConfigLibrary(), new ChangeLibrary(change), library);
        Result = Kit.Boot();
    }

    internal HostMachine Machine { get; } = HostMachine.CreateTemporary("rig");

    internal TestDevice Kit { get; }

    internal InitResult Result { get; }

    internal string Log => Kit.Platform.ConsoleText;

    public void Dispose()
    {
        Kit.Device.ShutDown();
        _entered.Dispose();
        Machine.Dispose();
    }

    private sealed class ChangeLibrary(Action<DeviceConfig> change) : MgosLibrary
    {
        public override string Name => "change";

        public override bool Init(Device device)
        {
            change?.Invoke(DeviceConfig.From(device));
            return true;
        }
    }
}
