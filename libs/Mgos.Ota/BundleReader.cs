// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Ota;

/// <summary>Reads a bundle, a zip archive of stored files with <c>manifest.json</c> in front, from a stream that only goes forward.</summary>
/// <remarks>
/// <code>
/// local header     50 4b 03 04 | version 2, flags 2, method 2, time 2, date 2, CRC-32 4, size 4, size 4, name length 2, extra length 2 | name, extra | content
/// central header   50 4b 01 02 | made by 2, then as above to the extra length, comment length 2, disk 2, attributes 2 + 4, offset 4 | name, extra, comment
/// end              50 4b 05 06 | disk 2, disk 2, entries 2, entries 2, size of the central headers 4, their offset 4, comment length 2 | comment
/// </code>
/// Numbers are little endian. Sizes and CRC are in the local header: flag bit 3 and any compression are refused. What local and central headers say of
/// the files must be the same, in the same order; it is compared by a checksum, so that nothing is kept of a file that has passed. Content is handed on as it comes,
/// in pieces of the caller's buffer. Pure. Cost: allocates the manifest, its extra field, and the name of each file.
/// Mirrors the parser of the original. Differs: the central directory is checked, the CRC of every file is, a CRC of 0 included, and directories may have entries.
/// </remarks>
public sealed class BundleReader
{
    private const int SignatureBytes = 4;
    private const int LocalBytes = 30;
    private const int CentralBytes = 46;
    private const int EndBytes = 22;
    private const int SharedBytes = 24;
    private const int LocalShared = 4;
    private const int CentralShared = 6;
    private const int EncryptedFlag = 1;
    private const int DescriptorFlag = 8;
    private const uint LocalSignature = 0x04034b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;

    private readonly IBundleReceiver _receiver;
    private readonly byte[] _header = new byte[CentralBytes + OtaConstants.MaxEntryNameBytes];
    private readonly Crc32 _crc = new Crc32();
    private readonly Crc32 _localSum = new Crc32();
    private readonly Crc32 _centralSum = new Crc32();
    private readonly byte[] _offsetBytes = new byte[4];
    private readonly BundleEntry _entry = new BundleEntry();
    private Step _step = Step.Signature;
    private byte[] _target;
    private byte[] _manifest;
    private byte[] _extra = new byte[0];
    private int _have;
    private int _need = SignatureBytes;
    private int _entryStart;
    private int _directoryStart;
    private int _entryCount;
    private int _centralCount;
    private int _left;
    private bool _isSkipping;

    /// <summary>Makes a reader at the start of a bundle.</summary>
    /// <param name="receiver">Gets what is found.</param>
    public BundleReader(IBundleReceiver receiver)
    {
        _receiver = receiver;
        _target = _header;
    }

    private enum Step
    {
        Signature,
        LocalHeader,
        LocalName,
        ManifestExtra,
        Extra,
        Manifest,
        Content,
        CentralHeader,
        CentralName,
        CentralRest,
        End,
        Comment,
    }

    /// <summary>How far it has come.</summary>
    public BundleReaderState State { get; private set; } = BundleReaderState.Reading;

    /// <summary>Why the bundle is refused; null if it is not.</summary>
    public string Error { get; private set; }

    /// <summary>Bytes taken so far.</summary>
    public int Position { get; private set; }

    /// <summary>Takes the next bytes.</summary>
    /// <param name="data">Holds the bytes; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>Number of bytes taken: all, or fewer if the reader is now Waiting or Failed.</returns>
    public int Write(byte[] data, int offset, int count)
    {
        int taken = 0;
        while (taken < count && State == BundleReaderState.Reading)
        {
            int used = IsInData ? TakeData(data, offset + taken, count - taken) : Gather(data, offset + taken, count - taken);
            taken += used;
            Position += used;
            if (Position < 0)
                Fail(OtaTexts.TooBig);
            Advance();
        }

        return State == BundleReaderState.Done ? count : taken;
    }

    /// <summary>Goes on after Wait.</summary>
    public void Resume()
    {
        if (State == BundleReaderState.Waiting)
            State = BundleReaderState.Reading;
    }

    /// <summary>Passes over all the rest.</summary>
    public void SkipRest()
    {
        if (State != BundleReaderState.Failed)
            State = BundleReaderState.Done;
    }

    /// <summary>Refuses the bundle; the first reason counts.</summary>
    /// <param name="error">Why.</param>
    public void Fail(string error)
    {
        if (State == BundleReaderState.Failed)
            return;
        State = BundleReaderState.Failed;
        Error = error;
    }

    private bool IsInData => _step == Step.Content || _step == Step.Extra || _step == Step.CentralRest || _step == Step.Comment;

    // Passes over bytes, or hands them on; never zero of them.
    private int TakeData(byte[] data, int offset, int count)
    {
        int used = count < _left ? count : _left;
        _left -= used;
        if (_step == Step.Content && used > 0)
        {
            _crc.Update(data, offset, used);
            if (!_isSkipping && !_receiver.OnFileData(data, offset, used))
                Fail(OtaTexts.WriteFailed);
        }

        return used;
    }

    private int Gather(byte[] data, int offset, int count)
    {
        int missing = _need - _have;
        int used = count < missing ? count : missing;
        Array.Copy(data, offset, _target, _have, used);
        _have += used;
        return used;
    }

    // Takes all steps that need no further bytes.
    private void Advance()
    {
        while (State == BundleReaderState.Reading && (IsInData ? _left == 0 : _have == _need))
        {
            switch (_step)
            {
                case Step.Signature:
                    OnSignature();
                    break;
                case Step.LocalHeader:
                    OnLocalHeader();
                    break;
                case Step.LocalName:
                    OnLocalName();
                    break;
                case Step.ManifestExtra:
                    GatherInto(_manifest, Step.Manifest, _manifest.Length);
                    break;
                case Step.Extra:
                    BeginContent();
                    break;
                case Step.Manifest:
                    OnManifest();
                    break;
                case Step.Content:
                    EndContent();
                    break;
                case Step.CentralHeader:
                    OnCentralHeader();
                    break;
                case Step.CentralName:
                    OnCentralName();
                    break;
                case Step.CentralRest:
                    ExpectSignature();
                    break;
                case Step.End:
                    OnEnd();
                    break;
                default:
                    State = BundleReaderState.Done;
                    break;
            }
        }
    }

    private void OnSignature()
    {
        uint signature = LittleEndian.ReadUInt32(_header, 0);
        _entryStart = Position - SignatureBytes;
        bool isFirst = _manifest == null;
        if (signature == LocalSignature && _centralCount == 0)
            GatherMore(Step.LocalHeader, LocalBytes);
        else if (signature == CentralSignature && !isFirst)
            GatherMore(Step.CentralHeader, CentralBytes);
        else if (signature == EndSignature && _centralCount == _entryCount && !isFirst)
            GatherMore(Step.End, EndBytes);
        else
            Fail(OtaTexts.BadHeader);
    }

    private void OnLocalHeader()
    {
        int flags = LittleEndian.ReadUInt16(_header, 6);
        int nameBytes = LittleEndian.ReadUInt16(_header, 26);
        uint size = LittleEndian.ReadUInt32(_header, 22);
        if ((flags & EncryptedFlag) != 0)
            Fail(OtaTexts.Malformed);
        else if (LittleEndian.ReadUInt16(_header, 8) != 0)
            Fail(OtaTexts.Compressed);
        else if ((flags & DescriptorFlag) != 0)
            Fail(OtaTexts.Descriptor);
        else if (LittleEndian.ReadUInt32(_header, 18) != size)
            Fail(OtaTexts.Malformed);
        else if (size > OtaConstants.MaxFileBytes)
            Fail(OtaTexts.TooBig);
        else if (nameBytes > OtaConstants.MaxEntryNameBytes)
            Fail(OtaTexts.LongName);
        else if (nameBytes == 0 || ++_entryCount > OtaConstants.MaxEntries)
            Fail(OtaTexts.Malformed);
        else
            GatherMore(Step.LocalName, LocalBytes + nameBytes);
    }

    private void OnLocalName()
    {
        int nameBytes = _need - LocalBytes;
        Sum(_localSum, LocalShared, LocalBytes, nameBytes, _entryStart);
        int start = BundleEntryName.StartOf(_header, LocalBytes, nameBytes);
        if (!BundleEntryName.TryRead(_header, start, LocalBytes + nameBytes - start, _entry))
        {
            Fail(OtaTexts.LongName);
            return;
        }

        _entry.Crc = LittleEndian.ReadUInt32(_header, 14);
        _entry.Size = (int)LittleEndian.ReadUInt32(_header, 22);
        _left = LittleEndian.ReadUInt16(_header, 28);
        if (_manifest == null && !_entry.IsDirectory)
            BeginManifest();
        else
            _step = Step.Extra;
    }

    private void BeginManifest()
    {
        if (_entry.Name != OtaConstants.ManifestName)
            Fail(OtaTexts.BadHeader);
        else if (_entry.Size > OtaConstants.MaxManifestBytes || _left > OtaConstants.MaxExtraBytes)
            Fail(OtaTexts.TooBig);
        else
        {
            _manifest = new byte[_entry.Size];
            _extra = new byte[_left];
            GatherInto(_extra, Step.ManifestExtra, _left);
        }
    }

    private void OnManifest()
    {
        _crc.Reset();
        _crc.Update(_manifest, 0, _manifest.Length);
        if (_crc.Value != _entry.Crc)
        {
            Fail(OtaTexts.BadCrc);
            return;
        }

        byte[] manifest = _manifest;
        byte[] extra = _extra;

        // Not null any more, and nothing of it is kept.
        _manifest = _extra = _offsetBytes;
        ExpectSignature();
        OtaAction action = _receiver.OnManifest(manifest, extra);
        if (action == OtaAction.Abort)
            Fail(OtaTexts.Aborted);
        else if (State == BundleReaderState.Reading && action != OtaAction.Ok)
            State = action == OtaAction.Wait ? BundleReaderState.Waiting : BundleReaderState.Done;
    }

    private void BeginContent()
    {
        _step = Step.Content;
        _left = _entry.Size;
        _crc.Reset();
        if (_entry.IsDirectory)
        {
            _isSkipping = true;
            if (_left != 0)
                Fail(OtaTexts.Malformed);
            return;
        }

        OtaAction action = _entry.Name == OtaConstants.ManifestName ? OtaAction.Abort : _receiver.OnFileBegin(_entry);
        _isSkipping = action == OtaAction.Skip;
        if (action == OtaAction.Abort || action == OtaAction.Wait)
            Fail(OtaTexts.Duplicate);
    }

    private void EndContent()
    {
        if (_crc.Value != _entry.Crc)
            Fail(OtaTexts.BadCrc);
        else if (!_isSkipping && !_receiver.OnFileEnd(_entry))
            Fail(OtaTexts.TailFailed);
        else
            ExpectSignature();
    }

    private void OnCentralHeader()
    {
        int nameBytes = LittleEndian.ReadUInt16(_header, 28);
        if (_centralCount == 0)
            _directoryStart = _entryStart;
        if (++_centralCount > _entryCount || nameBytes == 0 || nameBytes > OtaConstants.MaxEntryNameBytes)
            Fail(OtaTexts.BadDirectory);
        else
            GatherMore(Step.CentralName, CentralBytes + nameBytes);
    }

    private void OnCentralName()
    {
        Sum(_centralSum, CentralShared, CentralBytes, _need - CentralBytes, (int)LittleEndian.ReadUInt32(_header, 42));
        _step = Step.CentralRest;
        _left = LittleEndian.ReadUInt16(_header, 30) + LittleEndian.ReadUInt16(_header, 32);
    }

    private void OnEnd()
    {
        bool isConsistent = LittleEndian.ReadUInt32(_header, 4) == 0
            && LittleEndian.ReadUInt16(_header, 8) == _entryCount
            && LittleEndian.ReadUInt16(_header, 10) == _entryCount
            && LittleEndian.ReadUInt32(_header, 12) == (uint)(_entryStart - _directoryStart)
            && LittleEndian.ReadUInt32(_header, 16) == (uint)_directoryStart
            && _localSum.Value == _centralSum.Value;
        _step = Step.Comment;
        _left = LittleEndian.ReadUInt16(_header, 20);
        if (!isConsistent)
            Fail(OtaTexts.BadDirectory);
    }

    // What the headers of a file say in both places: version to name length, the name, where the file is.
    private void Sum(Crc32 sum, int shared, int name, int nameBytes, int entryStart)
    {
        LittleEndian.WriteUInt32(_offsetBytes, 0, (uint)entryStart);
        sum.Update(_header, shared, SharedBytes);
        sum.Update(_header, name, nameBytes);
        sum.Update(_offsetBytes, 0, _offsetBytes.Length);
    }

    private void ExpectSignature()
    {
        _have = 0;
        GatherInto(_header, Step.Signature, SignatureBytes);
    }

    private void GatherInto(byte[] target, Step step, int need)
    {
        _target = target;
        _have = 0;
        GatherMore(step, need);
    }

    private void GatherMore(Step step, int need)
    {
        _step = step;
        _need = need;
    }
}
