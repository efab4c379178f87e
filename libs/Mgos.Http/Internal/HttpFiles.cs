// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>Finds the file or directory of a request.</summary>
/// <remarks>
/// Wire: a path that is wrong 400; unknown methods 501; hidden or missing 404, and any multipart POST too; other methods than GET and HEAD 405 with Allow; a
/// directory without final slash 301; a directory: its first index file, else a listing, or 403 if http.dir_listing is false.
/// x.js.gz is sent as what it holds, with Content-Encoding: gzip; it is sent for x.js, with Vary: Accept-Encoding, if there is no x.js and the client takes gzip.
/// Headers: see <see cref="FileAnswer"/>; http.extra_headers, and Date if the clock is set, go into all answers.
/// </remarks>
internal sealed class HttpFiles
{
    internal const string AllowedMethods = "GET, HEAD";

    private const string DefaultIndexFiles = "index.html,index.htm,index.shtml,index.cgi,index.php";

    private readonly IFileTree _tree;
    private readonly HttpServerOptions _options;
    private readonly string[] _indexFiles;
    private readonly string _extraLines;
    private readonly HiddenFiles _hidden;
    private readonly ByteWriter _date = new ByteWriter(32);
    private long _dateSeconds = -1;
    private string _dateLine;

    internal HttpFiles(IFileTree tree, HttpServerOptions options, DeviceLog log)
    {
        _tree = tree;
        _options = options;
        _indexFiles = (options.IndexFiles.Length == 0 ? DefaultIndexFiles : options.IndexFiles).Split(',');
        _extraLines = HeaderLines.Complete(options.ExtraHeaders, log);
        _hidden = new HiddenFiles(options.HiddenFiles);
    }

    internal void Serve(HttpRequest request, HttpResponse response, long unixSeconds)
    {
        RequestHead head = request.Head;
        response.LeadingLines += CommonLines(unixSeconds);
        string path = UrlPath.Normalize(head.Data, head.PathStart, head.PathEnd);
        if (!HttpMethods.IsKnown(request.Method))
            response.SendError(HttpStatus.NotImplemented, null);
        else if (path == null)
            response.SendError(HttpStatus.BadRequest, null);
        else if (request.Method == HttpMethods.Get || request.Method == HttpMethods.Head)
            ServePath(request, response, path);
        else
            RefuseMethod(request, response, path);
    }

    private void RefuseMethod(HttpRequest request, HttpResponse response, string path)
    {
        long size;
        bool isDirectory;
        bool isForm = request.Method == HttpMethods.Post && FormData.IsMultipart(request.GetHeader("Content-Type"));
        if (isForm || _hidden.HasHiddenPart(path) || !_tree.TryStat(FullPath(path), out size, out isDirectory))
        {
            response.SendError(HttpStatus.NotFound, null);
            return;
        }

        response.AddHeader("Allow", AllowedMethods);
        response.SendError(HttpStatus.MethodNotAllowed, null);
    }

    private string CommonLines(long unixSeconds)
    {
        if (unixSeconds < HttpConstants.EarliestPlausibleUnixSeconds)
            return _extraLines;
        if (unixSeconds != _dateSeconds)
        {
            _date.Clear();
            HttpDate.Write(_date, unixSeconds);
            _dateLine = "Date: " + AsciiBytes.ToText(_date.Buffer, 0, _date.Count) + "\r\n";
            _dateSeconds = unixSeconds;
        }

        return _extraLines + _dateLine;
    }

    private void ServePath(HttpRequest request, HttpResponse response, string path)
    {
        long size;
        bool isDirectory;
        bool isHidden = _hidden.HasHiddenPart(path);
        bool hasSlash = request.Path.LastIndexOf('/') == request.Path.Length - 1;
        if (!isHidden && _tree.TryStat(FullPath(path), out size, out isDirectory) && isDirectory)
            ServeDirectory(request, response, path, hasSlash);
        else if (isHidden || hasSlash || !TryServeFile(request, response, path))
            response.SendError(HttpStatus.NotFound, null);
    }

    private bool TryServeFile(HttpRequest request, HttpResponse response, string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        if (TrySend(request, response, path, name, false))
            return true;
        return AcceptEncoding.HasGzip(request.GetHeader("Accept-Encoding")) && TrySend(request, response, path + ContentTypes.GzipEnd, name, true);
    }

    private bool TrySend(HttpRequest request, HttpResponse response, string path, string name, bool isVariant)
    {
        long size;
        bool isDirectory;
        string file = FullPath(path);
        if (_hidden.IsHidden(isVariant ? name + ContentTypes.GzipEnd : name) || !_tree.TryStat(file, out size, out isDirectory) || isDirectory)
            return false;
        if (isVariant || ContentTypes.IsGzipOfOther(name))
            response.LeadingLines += isVariant ? "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n" : "Content-Encoding: gzip\r\n";
        response.LeadingLines += "Accept-Ranges: bytes\r\n";
        response.ContentType = ContentTypes.Of(name);
        new FileAnswer(_tree, request, response, file, size).Send();
        return true;
    }

    private string FullPath(string path)
    {
        string root = _options.DocumentRoot;
        if (root.LastIndexOf('/') != root.Length - 1)
            root += "/";
        return path.Length == 0 && root.Length > 1 ? root.Substring(0, root.Length - 1) : root + path;
    }

    private void ServeDirectory(HttpRequest request, HttpResponse response, string path, bool hasSlash)
    {
        if (!hasSlash)
        {
            response.AddHeader("Location", UrlEscape.DirectoryOf(request.Head));
            response.SendError(HttpStatus.MovedPermanently, null);
            return;
        }

        string prefix = path.Length == 0 ? "" : path + "/";
        for (int i = 0; i < _indexFiles.Length; i++)
        {
            string name = _indexFiles[i].Trim();
            if (name.Length > 0 && TryServeFile(request, response, prefix + name))
                return;
        }

        ServeListing(response, path);
    }

    private void ServeListing(HttpResponse response, string path)
    {
        string[] names = _options.IsListingEnabled ? _tree.List(FullPath(path)) : null;
        if (names == null)
        {
            response.SendError(_options.IsListingEnabled ? HttpStatus.NotFound : HttpStatus.Forbidden, null);
            return;
        }

        response.ContentType = ContentTypes.Html;
        response.SendStream(new DirectoryListing(_hidden, path, names), -1);
    }
}
