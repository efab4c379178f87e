// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Hands the content of a bundle's entries on, and checks it. Pure. Each step gives the reason to refuse the bundle; null if there is none.</summary>
internal sealed class BundleContent
{
    private readonly IBundleReceiver _receiver;
    private readonly Crc32 _crc = new Crc32();
    private bool _isSkipping;

    internal BundleContent(IBundleReceiver receiver)
    {
        _receiver = receiver;
    }

    internal string Begin(BundleEntry entry)
    {
        _crc.Reset();
        _isSkipping = entry.IsDirectory;
        if (entry.IsDirectory)
            return entry.Size == 0 ? null : OtaTexts.Malformed;
        OtaAction action = entry.Name == OtaConstants.ManifestName ? OtaAction.Abort : _receiver.OnFileBegin(entry);
        _isSkipping = action == OtaAction.Skip;
        return action == OtaAction.Abort || action == OtaAction.Wait ? OtaTexts.Duplicate : null;
    }

    internal string Take(byte[] data, int offset, int count)
    {
        _crc.Update(data, offset, count);
        return _isSkipping || _receiver.OnFileData(data, offset, count) ? null : OtaTexts.WriteFailed;
    }

    internal string End(BundleEntry entry)
    {
        if (_crc.Value != entry.Crc)
            return OtaTexts.BadCrc;
        return _isSkipping || _receiver.OnFileEnd(entry) ? null : OtaTexts.TailFailed;
    }
}
