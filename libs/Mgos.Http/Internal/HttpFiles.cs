// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>Serves files and directory listings.</summary>
/// <remarks>
/// Wire: GET and HEAD only (405 with Allow, unknown methods 501); a path that is wrong 400; hidden or missing 404; a directory without final slash 301; a
/// directory: its first index file, else a listing. Headers: http.extra_headers, Date if the clock is set, Content-Encoding for x.js.gz, Etag.
/// The Etag is a hash of the content, for there are no times in the file system; files above <see cref="HttpPlatform.MaxTaggedFileBytes"/> have none.
/// </remarks>
internal sealed class HttpFiles
{
    internal const string AllowedMethods = "GET, HEAD";

    private const string DefaultIndexFiles = "index.html,index.htm,index.shtml,index.cgi,index.php";
    private const int TagPieceBytes = 256;
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private readonly IFileTree _tree;
    private readonly HttpServerOptions _options;
    private readonly string[] _indexFiles;
    private readonly Pattern _hidden;
    private readonly ByteWriter _date = new ByteWriter(32);
    private long _dateSeconds = -1;
    private string _dateText;

    internal HttpFiles(IFileTree tree, HttpServerOptions options)
    {
        _tree = tree;
        _options = options;
        _indexFiles = (options.IndexFiles.Length == 0 ? DefaultIndexFiles : options.IndexFiles).Split(',');
        _hidden = options.HiddenFiles.Length == 0 ? null : new Pattern(options.HiddenFiles);
    }

    internal void Serve(HttpRequest request, HttpResponse response, long unixSeconds)
    {
        if (request.Method != HttpMethods.Get && request.Method != HttpMethods.Head)
        {
            RefuseMethod(request, response);
            return;
        }

        RequestHead head = request.Head;
        string path = UrlPath.Normalize(head.Data, head.PathStart, head.PathEnd);
        if (path == null)
        {
            response.SendError(HttpStatus.BadRequest, null);
            return;
        }

        AddCommonHeaders(response, unixSeconds);
        ServePath(request, response, path);
    }

    /// <summary>Tells whether a file name must not be seen.</summary>
    internal bool IsHidden(string name) => _hidden != null && _hidden.MatchPrefix(name) >= 0;

    private static void RefuseMethod(HttpRequest request, HttpResponse response)
    {
        bool isKnown = HttpMethods.IsKnown(request.Method);
        if (isKnown)
            response.AddHeader("Allow", AllowedMethods);
        response.SendError(isKnown ? HttpStatus.MethodNotAllowed : HttpStatus.NotImplemented, null);
    }

    private void AddCommonHeaders(HttpResponse response, long unixSeconds)
    {
        if (_options.ExtraHeaders.Length > 0)
            response.AddHeaderLines(HeaderLines.Complete(_options.ExtraHeaders));
        if (unixSeconds < HttpConstants.EarliestPlausibleUnixSeconds)
            return;
        if (unixSeconds != _dateSeconds)
        {
            _date.Clear();
            HttpDate.Write(_date, unixSeconds);
            _dateText = AsciiBytes.ToText(_date.Buffer, 0, _date.Count);
            _dateSeconds = unixSeconds;
        }

        response.AddHeader("Date", _dateText);
    }

    private void ServePath(HttpRequest request, HttpResponse response, string path)
    {
        long size;
        bool isDirectory;
        string file = FullPath(path);
        if (HasHiddenPart(path) || !_tree.TryStat(file, out size, out isDirectory))
            response.SendError(HttpStatus.NotFound, null);
        else if (isDirectory)
            ServeDirectory(request, response, path);
        else if (request.Path.LastIndexOf('/') == request.Path.Length - 1)
            response.SendError(HttpStatus.NotFound, null);
        else
            ServeFile(request, response, file, path.Substring(path.LastIndexOf('/') + 1), size);
    }

    private bool HasHiddenPart(string path)
    {
        if (_hidden == null || path.Length == 0)
            return false;
        string[] parts = path.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            if (IsHidden(parts[i]))
                return true;
        }

        return false;
    }

    private string FullPath(string path)
    {
        string root = _options.DocumentRoot;
        if (root.LastIndexOf('/') != root.Length - 1)
            root += "/";
        return path.Length == 0 && root.Length > 1 ? root.Substring(0, root.Length - 1) : root + path;
    }

    private void ServeDirectory(HttpRequest request, HttpResponse response, string path)
    {
        if (request.Path.LastIndexOf('/') != request.Path.Length - 1)
        {
            response.AddHeader("Location", WithOneSlash(request.Path) + "/" + (request.Query.Length > 0 ? "?" + request.Query : ""));
            response.SendError(HttpStatus.MovedPermanently, null);
            return;
        }

        string prefix = path.Length == 0 ? "" : path + "/";
        for (int i = 0; i < _indexFiles.Length; i++)
        {
            string name = _indexFiles[i].Trim();
            long size;
            bool isDirectory;
            if (name.Length == 0 || IsHidden(name) || !_tree.TryStat(FullPath(prefix + name), out size, out isDirectory) || isDirectory)
                continue;
            ServeFile(request, response, FullPath(prefix + name), name, size);
            return;
        }

        ServeListing(response, path);
    }

    // "//x" would lead to another host.
    private static string WithOneSlash(string path) => "/" + path.TrimStart('/', '\\');

    private void ServeListing(HttpResponse response, string path)
    {
        string[] names = _tree.List(FullPath(path));
        if (names == null)
        {
            response.SendError(HttpStatus.NotFound, null);
            return;
        }

        response.ContentType = ContentTypes.Html;
        response.SendStream(new DirectoryListing(this, path, names), -1);
    }

    private void ServeFile(HttpRequest request, HttpResponse response, string file, string name, long size)
    {
        response.ContentType = ContentTypes.Of(name);
        if (ContentTypes.IsGzipOfOther(name))
            response.AddHeader("Content-Encoding", "gzip");
        string tag = size > HttpPlatform.MaxTaggedFileBytes ? null : TagOf(file, size);
        if (tag != null)
            response.AddHeader("Etag", tag);
        if (tag == null || !EntityTags.Matches(request.GetHeader("If-None-Match"), tag))
        {
            SendFile(response, file, size);
            return;
        }

        response.ContentType = null;
        response.Status = HttpStatus.NotModified;
        response.Send();
    }

    private void SendFile(HttpResponse response, string file, long size)
    {
        IHttpBodySource source = _tree.Open(file);
        if (source == null)
            response.SendError(HttpStatus.ServiceUnavailable, null);
        else
            response.SendStream(source, size);
    }

    private string TagOf(string file, long size)
    {
        IHttpBodySource source = _tree.Open(file);
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
        ByteWriter writer = new ByteWriter(32);
        writer.Byte('"');
        writer.Hex(hash);
        writer.Byte('.');
        writer.Number(size);
        writer.Byte('"');
        return count < 0 ? null : AsciiBytes.ToText(writer.Buffer, 0, writer.Count);
    }
}
