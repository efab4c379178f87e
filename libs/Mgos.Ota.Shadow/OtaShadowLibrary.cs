// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Shadow;

namespace Mgos.Ota.Shadow;

/// <summary>Lets the shadow order updates, unless <c>shadow.enable</c> or <c>shadow.ota_enable</c> is false.</summary>
/// <remarks>Mirrors <c>ota-shadow</c>.</remarks>
public sealed class OtaShadowLibrary : MgosLibrary
{
    private const string EnableKey = "shadow.ota_enable";
    private const string AutocommitKey = "shadow.autocommit";
    private const string CommitTimeoutKey = "update.commit_timeout";

    /// <inheritdoc/>
    public override string Name => "Mgos.Ota.Shadow";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        DeviceShadow shadow = DeviceShadow.From(device);
        OtaUpdater updater = OtaUpdater.From(device);
        DeviceConfig config = DeviceConfig.From(device);
        if (shadow == null || updater == null || !config.GetBoolean(EnableKey))
            return true;
        int timeout = config.GetInt(CommitTimeoutKey);
        ShadowUpdates updates = new ShadowUpdates(device, updater, shadow);
        updates.IsAutocommit = config.GetBoolean(AutocommitKey);
        updates.CommitTimeoutSeconds = timeout > 0 ? timeout : OtaShadowConstants.DefaultCommitTimeoutSeconds;
        updates.Start();
        return true;
    }
}
