// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Takes a body that is one file.</summary>
internal sealed class RawUpload : IHttpBodyReceiver
{
    private readonly HttpResponse _response;
    private readonly UploadFile _file;

    internal RawUpload(HttpResponse response, UploadFile file)
    {
        _response = response;
        _file = file;
    }

    public int Receive(byte[] data, int offset, int count)
    {
        _file.Write(data, offset, count);
        return count;
    }

    public void End()
    {
        if (_file.Commit())
            HttpText.SendLine(_response, _file.IsNew ? HttpStatus.Created : HttpStatus.Ok, "Ok.");
    }

    public void Abort() => _file.Discard();
}
