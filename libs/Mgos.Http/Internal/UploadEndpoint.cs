// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Http;

/// <summary>Writes files that clients send to <c>/upload</c>, of any size.</summary>
/// <remarks>
/// Wire:
/// <code>
/// POST /upload, multipart/form-data | each part with a file name is written to that path: 200 "Ok." CR LF when all are; 400 for a broken form or one without files
/// POST /upload, other types         | 415
/// PUT /upload/NAME                  | the body is written to NAME: 201 if it is new, 200 if it was replaced, "Ok." CR LF; 411 without length; 400 with Content-Range
/// OPTIONS                           | 204 with Allow
/// other methods                     | 405 with Allow
/// </code>
/// What can go wrong with a file: see <see cref="UploadFile"/>. A file is replaced when it is complete, or stays as it was.
/// </remarks>
internal sealed class UploadEndpoint
{
    private const string Paths = "/upload$|/upload/";
    private const string FilePrefix = "/upload/";
    private const string AllowedMethods = "POST, PUT";

    private readonly Device _device;
    private readonly VirtualFileSystem _files;
    private readonly UploadName _names;

    internal UploadEndpoint(Device device, VirtualFileSystem files, HttpServerOptions options)
    {
        _device = device;
        _files = files;
        _names = new UploadName(options.UploadAcl, options.HiddenFiles);
    }

    internal bool AddTo(HttpServer server) => server.AddBodyEndpoint(Paths, Begin);

    private IHttpBodyReceiver Begin(HttpRequest request, HttpResponse response)
    {
        if (request.Method == HttpMethods.Post)
            return BeginForm(request, response);
        if (request.Method == HttpMethods.Put && request.Path.Length > FilePrefix.Length)
            return BeginFile(request, response);
        bool isQuestion = request.Method == HttpMethods.Options;
        response.AddHeader("Allow", AllowedMethods);
        response.Status = isQuestion ? HttpStatus.NoContent : HttpStatus.MethodNotAllowed;
        if (isQuestion)
            response.Send();
        else
            response.SendError(HttpStatus.MethodNotAllowed, null);
        return null;
    }

    private IHttpBodyReceiver BeginForm(HttpRequest request, HttpResponse response)
    {
        string type = request.GetHeader("Content-Type");
        byte[] boundary = FormData.IsMultipart(type) ? FormData.BoundaryOf(type) : null;
        if (boundary != null)
            return new FormUpload(response, boundary, NewFile(response));
        response.SendError(FormData.IsMultipart(type) ? HttpStatus.BadRequest : HttpStatus.UnsupportedMediaType, null);
        return null;
    }

    private IHttpBodyReceiver BeginFile(HttpRequest request, HttpResponse response)
    {
        RequestHead head = request.Head;
        int length = request.ContentLength;
        string name = UrlPath.Decode(head.Data, head.PathStart + FilePrefix.Length, head.PathEnd);
        if (length < 0 && !head.IsChunked)
            response.SendError(HttpStatus.LengthRequired, null);
        else if (name == null || request.GetHeader("Content-Range") != null)
            response.SendError(HttpStatus.BadRequest, null);
        else
            return OpenFile(name, length, response);
        return null;
    }

    private IHttpBodyReceiver OpenFile(string name, int length, HttpResponse response)
    {
        UploadFile file = NewFile(response);
        return file.Open(name, length) ? new RawUpload(response, file) : null;
    }

    private UploadFile NewFile(HttpResponse response) => new UploadFile(_device, _files, _names, response);
}
