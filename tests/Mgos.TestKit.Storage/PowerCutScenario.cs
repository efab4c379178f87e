// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>What a device does while its power may go, and what must be so afterwards.</summary>
public abstract class PowerCutScenario
{
    /// <summary>Makes a device with the libraries under test, which has not booted.</summary>
    /// <param name="storage">A part for the device.</param>
    /// <returns>The device.</returns>
    public abstract TestDevice NewDevice(FlashStorage storage);

    /// <summary>Stores what is there before; the power stays on.</summary>
    /// <param name="test">A device that has booted.</param>
    public abstract void Prepare(TestDevice test);

    /// <summary>Does what is tested.</summary>
    /// <param name="test">A device that has booted.</param>
    /// <returns>True if the device has acknowledged that it is done.</returns>
    public abstract bool Act(TestDevice test);

    /// <summary>Fails the test if the files are not as they may be.</summary>
    /// <param name="test">A device that has booted after the power cut.</param>
    /// <param name="isAcknowledged">True if the work had been acknowledged.</param>
    /// <param name="where">Names the cut, for messages.</param>
    public abstract void Check(TestDevice test, bool isAcknowledged, string where);
}
