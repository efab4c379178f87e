// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ota;

namespace Mgos.Bench;

/// <summary>Wants everything and keeps nothing: with it the reader is measured alone, CRC-32 included.</summary>
internal sealed class PassingReceiver : IBundleReceiver
{
    public OtaAction OnManifest(byte[] manifest, byte[] extra) => OtaAction.Ok;

    public OtaAction OnFileBegin(BundleEntry entry) => OtaAction.Ok;

    public bool OnFileData(byte[] data, int offset, int count) => true;

    public bool OnFileEnd(BundleEntry entry) => true;
}
