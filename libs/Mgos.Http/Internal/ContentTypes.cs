// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Media types by file name.</summary>
/// <remarks>Mirrors the table of the original, with its default <c>text/plain</c>. For <c>x.js.gz</c> the type is that of <c>x.js</c>.</remarks>
internal static class ContentTypes
{
    internal const string PlainText = "text/plain";
    internal const string Html = "text/html";
    internal const string Json = "application/json";

    internal const string GzipEnd = ".gz";

    /// <summary>Tells whether a file is served with <c>Content-Encoding: gzip</c>.</summary>
    internal static bool IsGzipOfOther(string name) =>
        name.Length > GzipEnd.Length && name.Substring(name.Length - GzipEnd.Length) == GzipEnd && name.LastIndexOf('.', name.Length - GzipEnd.Length - 1) > 0
        && name.Substring(name.Length - GzipEnd.Length - 1) != "..gz" && !EndsWithTar(name);

    internal static string Of(string name)
    {
        if (IsGzipOfOther(name))
            name = name.Substring(0, name.Length - GzipEnd.Length);
        int dot = name.LastIndexOf('.');
        return dot < 0 ? PlainText : OfExtension(name.Substring(dot + 1).ToLower());
    }

    private static bool EndsWithTar(string name) => name.Length > 7 && name.Substring(name.Length - 7) == ".tar.gz";

    private static string OfExtension(string extension)
    {
        switch (extension)
        {
            case "html":
            case "htm":
            case "shtml":
            case "shtm": return Html;
            case "css": return "text/css";
            case "js":
            case "mjs": return "application/javascript";
            case "map":
            case "json": return Json;
            case "webmanifest": return "application/manifest+json";
            case "txt":
            case "log":
            case "conf": return PlainText;
            case "ics": return "text/calendar";
            case "vtt": return "text/vtt";
            case "csv": return "text/csv";
            case "xml":
            case "xsl": return "text/xml";
            case "md": return "text/markdown";
            default: return OfBinary(extension);
        }
    }

    private static string OfBinary(string extension)
    {
        switch (extension)
        {
            case "ico": return "image/x-icon";
            case "gif": return "image/gif";
            case "jpg":
            case "jpeg": return "image/jpeg";
            case "png": return "image/png";
            case "svg": return "image/svg+xml";
            case "webp": return "image/webp";
            case "bmp": return "image/bmp";
            case "avif": return "image/avif";
            case "wav": return "audio/x-wav";
            case "mp3": return "audio/x-mp3";
            case "ogg": return "audio/ogg";
            case "m4a": return "audio/mp4";
            case "mp4": return "video/mp4";
            case "webm": return "video/webm";
            case "woff": return "font/woff";
            case "woff2": return "font/woff2";
            case "ttf": return "font/ttf";
            case "otf": return "font/otf";
            case "wasm": return "application/wasm";
            case "pdf": return "application/pdf";
            case "zip": return "application/x-zip-compressed";
            case "tar": return "application/x-tar";
            case "gz": return "application/x-gunzip";
            case "bin": return "application/octet-stream";
            default: return PlainText;
        }
    }
}
