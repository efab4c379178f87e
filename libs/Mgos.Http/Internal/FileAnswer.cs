// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Answers with one file: whole, a part of it, or not at all because the client has it.</summary>
/// <remarks>
/// Wire, headers in this order:
/// <code>
/// 200 | Server | http.extra_headers, Date, Content-Encoding, Vary | Accept-Ranges: bytes | Content-Type | Connection | Content-Length | Etag
/// 206 | as 200, Content-Range: bytes FIRST-LAST/SIZE before Etag
/// 416 | as 200 without a body, Content-Range: bytes */SIZE before Etag
/// 304 | as 200 without Content-Type and Content-Length
/// </code>
/// Preconditions in the order of RFC 9110 13.2.2: If-Match (412), If-None-Match (304), If-Range. Those with times are ignored, for the file system has none.
/// The Etag is a hash of the content; files above <see cref="HttpPlatform.MaxTaggedFileBytes"/> have none.
/// </remarks>
internal sealed class FileAnswer
{
    private const int TagPieceBytes = 256;
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private readonly IFileTree _tree;
    private readonly HttpRequest _request;
    private readonly HttpResponse _response;
    private readonly string _path;
    private readonly long _size;

    internal FileAnswer(IFileTree tree, HttpRequest request, HttpResponse response, string path, long size)
    {
        _tree = tree;
        _request = request;
        _response = response;
        _path = path;
        _size = size;
    }

    internal void Send()
    {
        string tag = _size > HttpPlatform.MaxTaggedFileBytes ? null : TagOf();
        string tagLine = tag == null ? "" : "Etag: " + tag + "\r\n";
        _response.FinalLines = tagLine;
        if (!EntityTags.Allows(_request.GetHeader("If-Match"), tag))
            Refuse();
        else if (tag != null && EntityTags.Matches(_request.GetHeader("If-None-Match"), tag))
            SendNotModified();
        else
            SendPart(ByteRange.Parse(RangeHeader(tag), _size), tagLine);
    }

    private void Refuse()
    {
        _response.FinalLines = null;
        _response.SendError(HttpStatus.PreconditionFailed, null);
    }

    private void SendNotModified()
    {
        _response.ContentType = null;
        _response.Status = HttpStatus.NotModified;
        _response.Send();
    }

    // Only GET has ranges; with If-Range only those of the same content.
    private string RangeHeader(string tag)
    {
        string condition = _request.GetHeader("If-Range");
        return _request.Method != HttpMethods.Get || (condition != null && condition != tag) ? null : _request.GetHeader("Range");
    }

    private void SendPart(ByteRange range, string tagLine)
    {
        if (!range.IsSatisfiable)
        {
            _response.Status = HttpStatus.RangeNotSatisfiable;
            _response.FinalLines = "Content-Range: bytes */" + _size.ToString() + "\r\n" + tagLine;
            _response.Send();
            return;
        }

        if (range.IsPartial)
        {
            _response.Status = HttpStatus.PartialContent;
            string last = (range.First + range.Count - 1).ToString();
            _response.FinalLines = "Content-Range: bytes " + range.First.ToString() + "-" + last + "/" + _size.ToString() + "\r\n" + tagLine;
        }

        IHttpBodySource source = _tree.Open(_path, range.First);
        if (source != null)
        {
            _response.SendStream(source, range.Count);
            return;
        }

        _response.FinalLines = null;
        _response.SendError(HttpStatus.ServiceUnavailable, null);
    }

    private string TagOf()
    {
        IHttpBodySource source = _tree.Open(_path, 0);
        if (source == null)
            return null;
        byte[] piece = new byte[TagPieceBytes];
        uint hash = HashSeed;
        int count;
        while ((count = source.Read(piece, 0, piece.Length)) > 0)
        {
            for (int i = 0; i < count; i++)
                hash = (hash ^ piece[i]) * HashPrime;
        }

        source.Close();
        return count < 0 ? null : EntityTags.Of(hash, _size);
    }
}
