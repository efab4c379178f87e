// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Reads a body of type multipart/form-data piece by piece, in constant memory; for an <see cref="IHttpBodyReceiver"/>.</summary>
/// <remarks>Limits: see <see cref="HttpConstants.MaxPartHeadBytes"/> and <see cref="HttpConstants.MaxBoundaryBytes"/>.</remarks>
public sealed class HttpFormReader : IMultipartListener
{
    private readonly IHttpFormListener _listener;
    private readonly MultipartReader _reader;

    private HttpFormReader(byte[] boundary, IHttpFormListener listener)
    {
        _listener = listener;
        _reader = new MultipartReader(boundary, this) { ReadsNames = true };
    }

    /// <summary>Status to refuse the body with; 0 if it is fine so far.</summary>
    public int Status => _reader.Status;

    /// <summary>True once the end of the form has come.</summary>
    public bool IsComplete => _reader.IsComplete;

    /// <summary>Tells whether the body of a request is such a form.</summary>
    /// <param name="request">The request.</param>
    /// <returns>True if its Content-Type says so.</returns>
    public static bool IsForm(HttpRequest request) => FormData.IsMultipart(request.GetHeader("Content-Type"));

    /// <summary>Makes a reader for the body of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="listener">Gets the parts.</param>
    /// <returns>The reader; null if the request has no such form, or does not tell what separates its parts.</returns>
    public static HttpFormReader Create(HttpRequest request, IHttpFormListener listener)
    {
        string type = request.GetHeader("Content-Type");
        byte[] boundary = FormData.IsMultipart(type) ? FormData.BoundaryOf(type) : null;
        return boundary == null ? null : new HttpFormReader(boundary, listener);
    }

    /// <summary>Reads the next bytes.</summary>
    /// <param name="data">Holds the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if the body is wrong, see <see cref="Status"/>, or if the listener wants nothing more.</returns>
    public bool Read(byte[] data, int offset, int count) => _reader.Read(data, offset, count);

    bool IMultipartListener.OnPart(string fileName) => _listener.OnPart(_reader.PartName, fileName);

    bool IMultipartListener.OnData(byte[] data, int offset, int count) => _listener.OnData(data, offset, count);

    bool IMultipartListener.OnPartEnd() => _listener.OnPartEnd();
}
