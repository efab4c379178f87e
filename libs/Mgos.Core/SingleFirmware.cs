// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Boots one firmware again and again.</summary>
public sealed class SingleFirmware : IDeviceFactory
{
    /// <summary>Boots that may fail one after the other before it gives up.</summary>
    public const int MaxFailedBoots = 3;

    private readonly FirmwareImage _firmware;
    private readonly AppFactory _createApp;
    private int _failures;

    /// <summary>Takes a firmware.</summary>
    /// <param name="firmware">The firmware.</param>
    /// <param name="createApp">Makes the application of each boot.</param>
    public SingleFirmware(FirmwareImage firmware, AppFactory createApp)
    {
        _firmware = firmware;
        _createApp = createApp;
    }

    /// <inheritdoc/>
    public Device Create(IPlatform platform) => new Device(platform, _firmware, _createApp());

    /// <inheritdoc/>
    public bool OnEnded(Device device)
    {
        _failures = device.HasBooted ? 0 : _failures + 1;
        return _failures < MaxFailedBoots;
    }
}
