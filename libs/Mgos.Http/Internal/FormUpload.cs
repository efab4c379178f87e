// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Takes a form with files; parts that are no files are skipped.</summary>
internal sealed class FormUpload : IHttpBodyReceiver, IMultipartListener
{
    private readonly HttpResponse _response;
    private readonly UploadFile _file;
    private readonly MultipartReader _reader;
    private bool _hasFiles;

    internal FormUpload(HttpResponse response, byte[] boundary, UploadFile file)
    {
        _response = response;
        _file = file;
        _reader = new MultipartReader(boundary, this);
    }

    public int Receive(byte[] data, int offset, int count)
    {
        if (!_reader.Read(data, offset, count) && _reader.Status != 0)
            _response.SendError(_reader.Status, null);
        return count;
    }

    public void End()
    {
        _file.Discard();
        if (!_reader.IsComplete)
            HttpText.SendLine(_response, HttpStatus.BadRequest, "The form is cut off");
        else if (_hasFiles)
            HttpText.SendLine(_response, HttpStatus.Ok, "Ok.");
        else
            HttpText.SendLine(_response, HttpStatus.BadRequest, "No file in the form");
    }

    public void Abort() => _file.Discard();

    // A browser sends an empty name for a field in which no file was chosen.
    bool IMultipartListener.OnPart(string fileName)
    {
        if (fileName == null || fileName.Length == 0)
            return true;
        _hasFiles = true;
        return _file.Open(fileName, -1);
    }

    bool IMultipartListener.OnData(byte[] data, int offset, int count) => !_file.IsOpen || _file.Write(data, offset, count);

    bool IMultipartListener.OnPartEnd() => !_file.IsOpen || _file.Commit();
}
