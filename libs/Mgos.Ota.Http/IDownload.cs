// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota.Http;

/// <summary>One HTTP request whose answer is read piece by piece; blocks. Thread: that of the fetch, but Close may come from any.</summary>
internal interface IDownload
{
    /// <summary>Length of the body; -1 if the server did not tell.</summary>
    long ContentLength { get; }

    /// <summary>Sends the request; gives the status, or <see cref="OtaHttpConstants.NotConnected"/>.</summary>
    int Open(DownloadRequest request, int offset);

    /// <summary>Reads bytes of the body; gives their number, 0 at its end, -1 if the connection is lost.</summary>
    int Read(byte[] buffer);

    /// <summary>Ends the request.</summary>
    void Close();
}
