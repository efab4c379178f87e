// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.TestKit;

/// <summary>A device that a test boots and drives step by step on a fake clock.</summary>
public sealed class TestDevice
{
    private const int MaxStepsWithoutRest = 10000;

    /// <summary>Makes a device that has not booted.</summary>
    /// <param name="parts">What the generated code of an app would put on the device; may be null.</param>
    /// <param name="libraries">Libraries in start order.</param>
    public TestDevice(object[] parts, params MgosLibrary[] libraries)
        : this(new FakePlatform(), parts, libraries)
    {
    }

    /// <summary>Makes a device on a given machine.</summary>
    /// <param name="platform">The machine.</param>
    /// <param name="parts">What the generated code of an app would put on the device; may be null.</param>
    /// <param name="libraries">Libraries in start order.</param>
    public TestDevice(FakePlatform platform, object[] parts, params MgosLibrary[] libraries)
    {
        Platform = platform;
        Device = new Device(platform, new TestFirmware(parts, libraries), App);
    }

    /// <summary>The machine.</summary>
    public FakePlatform Platform { get; }

    /// <summary>The application.</summary>
    public TestApp App { get; } = new TestApp();

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>Boots.</summary>
    /// <returns>Result of the boot.</returns>
    public InitResult Boot() => Device.Boot();

    /// <summary>Runs everything that is due now.</summary>
    public void Step()
    {
        for (int i = 0; i < MaxStepsWithoutRest && !Device.IsStopping; i++)
        {
            if (Device.Loop.RunOnce() > 0)
                return;
        }
    }

    /// <summary>Moves the clock millisecond by millisecond and runs what becomes due.</summary>
    /// <param name="milliseconds">How far.</param>
    public void AdvanceMilliseconds(int milliseconds)
    {
        Step();
        for (int i = 0; i < milliseconds; i++)
        {
            Platform.FakeClock.Advance(1);
            Step();
        }
    }
}
