// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Data of <see cref="OtaEvents.Begin"/>: what wants to be installed, and whether it may.</summary>
/// <remarks>Mirrors <c>struct mgos_ota_begin_arg</c>. Before asking for <see cref="OtaAction.Wait"/> see that nobody has asked for <see cref="OtaAction.Abort"/>.</remarks>
public sealed class OtaBeginInfo
{
    internal OtaBeginInfo(BundleManifest manifest, int signatureResult)
    {
        Manifest = manifest;
        SignatureResult = signatureResult;
    }

    /// <summary>Name, platform, version, build and parts of the bundle.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>Bit n is set if the bundle has a valid signature of key <c>update.keyN</c>.</summary>
    public int SignatureResult { get; }

    /// <summary>Leave it to go on; <see cref="OtaAction.Wait"/> to be asked again in a second; <see cref="OtaAction.Abort"/> to refuse.</summary>
    public OtaAction Result { get; set; } = OtaAction.Ok;
}
