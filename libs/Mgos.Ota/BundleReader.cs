// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Reads a bundle, a zip archive of stored files with <c>manifest.json</c> in front, from a stream that only goes forward.</summary>
/// <remarks>
/// For the bytes see <c>LocalHeader</c> and <c>CentralDirectory</c>. Sizes and CRC have to be in the local header: flag bit 3 and any compression are refused.
/// Content is handed on as it comes, in pieces of the caller's buffer. Pure. Cost: allocates the manifest, its extra field, and the name of each file.
/// Mirrors the parser of the original. Differs: the central directory is checked, the CRC of every file is, a CRC of 0 included, and directories may have entries.
/// </remarks>
public sealed class BundleReader
{
    private readonly IBundleReceiver _receiver;
    private readonly byte[] _header = new byte[CentralDirectory.HeaderBytes + OtaConstants.MaxEntryNameBytes];
    private readonly BundleCursor _cursor;
    private readonly BundleContent _content;
    private readonly CentralDirectory _directory = new CentralDirectory();
    private readonly BundleEntry _entry = new BundleEntry();
    private byte[] _manifest;
    private byte[] _extra;
    private int _entryStart;
    private bool _isInFiles;

    /// <summary>Makes a reader at the start of a bundle.</summary>
    /// <param name="receiver">Gets what is found.</param>
    public BundleReader(IBundleReceiver receiver)
    {
        _receiver = receiver;
        _content = new BundleContent(receiver);
        _cursor = new BundleCursor(_header);
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
            int used = _cursor.Take(data, offset + taken, count - taken);
            if (_cursor.Step == BundleStep.Content && used > 0)
                Check(_content.Take(data, offset + taken, used));
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

    private bool Check(string error)
    {
        if (error != null)
            Fail(error);
        return error == null;
    }

    // Takes all steps that need no further bytes.
    private void Advance()
    {
        while (State == BundleReaderState.Reading && _cursor.IsComplete)
        {
            switch (_cursor.Step)
            {
                case BundleStep.Signature:
                    OnSignature();
                    break;
                case BundleStep.LocalHeader:
                    OnLocalHeader();
                    break;
                case BundleStep.LocalName:
                    OnLocalName();
                    break;
                case BundleStep.ManifestExtra:
                    _cursor.Gather(BundleStep.Manifest, _manifest);
                    break;
                case BundleStep.Manifest:
                    OnManifest();
                    break;
                case BundleStep.Extra:
                    BeginContent();
                    break;
                case BundleStep.Content:
                    EndContent();
                    break;
                case BundleStep.CentralHeader:
                    OnCentralHeader();
                    break;
                case BundleStep.CentralName:
                    _directory.AddCentral(_header);
                    _cursor.Pass(BundleStep.CentralRest, CentralDirectory.RestBytesOf(_header));
                    break;
                case BundleStep.CentralRest:
                    _cursor.ExpectSignature();
                    break;
                case BundleStep.End:
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
        _entryStart = Position - BundleCursor.SignatureBytes;
        if (signature == LocalHeader.Signature && !_directory.HasBegun)
            _cursor.GatherMore(BundleStep.LocalHeader, LocalHeader.Bytes);
        else if (signature == CentralDirectory.HeaderSignature && _isInFiles)
            _cursor.GatherMore(BundleStep.CentralHeader, CentralDirectory.HeaderBytes);
        else if (signature == CentralDirectory.EndSignature && _isInFiles && _directory.IsComplete)
            _cursor.GatherMore(BundleStep.End, CentralDirectory.EndBytes);
        else
            Fail(OtaTexts.BadHeader);
    }

    private void OnLocalHeader()
    {
        string error = LocalHeader.Check(_header);
        if (error == null && _directory.EntryCount >= OtaConstants.MaxEntries)
            error = OtaTexts.Malformed;
        if (Check(error))
            _cursor.GatherMore(BundleStep.LocalName, LocalHeader.Bytes + LocalHeader.NameBytesOf(_header));
    }

    private void OnLocalName()
    {
        _directory.AddLocal(_header, _entryStart);
        int end = LocalHeader.Bytes + LocalHeader.NameBytesOf(_header);
        int start = BundleEntryName.StartOf(_header, LocalHeader.Bytes, end - LocalHeader.Bytes);
        if (!BundleEntryName.TryRead(_header, start, end - start, _entry))
        {
            Fail(OtaTexts.LongName);
            return;
        }

        _entry.Crc = LocalHeader.CrcOf(_header);
        _entry.Size = LocalHeader.SizeOf(_header);
        int extraBytes = LocalHeader.ExtraBytesOf(_header);
        if (_isInFiles || _entry.IsDirectory)
            _cursor.Pass(BundleStep.Extra, extraBytes);
        else
            BeginManifest(extraBytes);
    }

    private void BeginManifest(int extraBytes)
    {
        if (_entry.Name != OtaConstants.ManifestName)
            Fail(OtaTexts.BadHeader);
        else if (_entry.Size > OtaConstants.MaxManifestBytes || extraBytes > OtaConstants.MaxExtraBytes)
            Fail(OtaTexts.TooBig);
        else
        {
            _manifest = new byte[_entry.Size];
            _extra = new byte[extraBytes];
            _cursor.Gather(BundleStep.ManifestExtra, _extra);
        }
    }

    private void OnManifest()
    {
        byte[] manifest = _manifest;
        byte[] extra = _extra;
        Crc32 crc = new Crc32();
        crc.Update(manifest, 0, manifest.Length);
        if (crc.Value != _entry.Crc)
        {
            Fail(OtaTexts.BadCrc);
            return;
        }

        // Nothing of it is kept.
        _manifest = null;
        _extra = null;
        _isInFiles = true;
        _cursor.ExpectSignature();
        OtaAction action = _receiver.OnManifest(manifest, extra);
        if (action == OtaAction.Abort)
            Fail(OtaTexts.Aborted);
        else if (State == BundleReaderState.Reading && action != OtaAction.Ok)
            State = action == OtaAction.Wait ? BundleReaderState.Waiting : BundleReaderState.Done;
    }

    private void BeginContent()
    {
        _cursor.Pass(BundleStep.Content, _entry.Size);
        Check(_content.Begin(_entry));
    }

    private void EndContent()
    {
        if (Check(_content.End(_entry)))
            _cursor.ExpectSignature();
    }

    private void OnCentralHeader()
    {
        if (_directory.BeginCentral(_header, _entryStart))
            _cursor.GatherMore(BundleStep.CentralName, CentralDirectory.HeaderBytes + CentralDirectory.NameBytesOf(_header));
        else
            Fail(OtaTexts.BadDirectory);
    }

    private void OnEnd()
    {
        _cursor.Pass(BundleStep.Comment, CentralDirectory.CommentBytesOf(_header));
        if (!_directory.Matches(_header, _entryStart))
            Fail(OtaTexts.BadDirectory);
    }
}
