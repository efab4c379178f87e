// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>The first line of a request: method, target and version, as positions in the input buffer.</summary>
/// <remarks>Pure. Contract: see <see cref="RequestHead"/>.</remarks>
internal sealed class RequestLine
{
    private const int VersionBytes = 8;

    private readonly KnownTexts _texts;
    private readonly ReceivedBytes _input;

    internal RequestLine(KnownTexts texts, ReceivedBytes input)
    {
        _texts = texts;
        _input = input;
    }

    internal string Method { get; private set; }

    internal int PathStart { get; private set; }

    internal int PathEnd { get; private set; }

    internal int QueryStart { get; private set; }

    internal int QueryEnd { get; private set; }

    internal bool IsHttp11 { get; private set; }

    private byte[] Data => _input.Data;

    internal void Clear()
    {
        Method = "";
        PathStart = PathEnd = QueryStart = QueryEnd = 0;
        IsHttp11 = false;
    }

    /// <summary>Reads the request line.</summary>
    /// <returns>0, or the status to refuse it with.</returns>
    internal int Read(int start, int end)
    {
        int methodEnd = AsciiBytes.IndexOf(Data, AsciiBytes.BlankObject, start, end);
        if (methodEnd < 0 || !AsciiBytes.IsToken(Data, start, methodEnd))
            return HttpStatus.BadRequest;
        int targetEnd = AsciiBytes.IndexOf(Data, AsciiBytes.BlankObject, methodEnd + 1, end);
        if (targetEnd < 0)
            return HttpStatus.BadRequest;
        int status = ReadVersion(targetEnd + 1, end);
        if (status != 0)
            return status;
        if (methodEnd - start > HttpConstants.MaxMethodBytes)
            return HttpStatus.NotImplemented;
        if (targetEnd - methodEnd - 1 > HttpConstants.MaxTargetBytes)
            return HttpStatus.UriTooLong;
        Method = MethodText(start, methodEnd);
        return ReadTarget(methodEnd + 1, targetEnd);
    }

    private string MethodText(int start, int end)
    {
        if (AsciiBytes.AreEqual(Data, start, end, _texts.Get))
            return HttpMethods.Get;
        if (AsciiBytes.AreEqual(Data, start, end, _texts.Post))
            return HttpMethods.Post;
        if (AsciiBytes.AreEqual(Data, start, end, _texts.Head))
            return HttpMethods.Head;
        if (AsciiBytes.AreEqual(Data, start, end, _texts.Options))
            return HttpMethods.Options;
        return AsciiBytes.ToText(Data, start, end);
    }

    private int ReadVersion(int start, int end)
    {
        if (end - start != VersionBytes || Data[start] != 'H' || Data[start + 1] != 'T' || Data[start + 2] != 'T' || Data[start + 3] != 'P')
            return HttpStatus.BadRequest;
        int major = Data[start + 5] - '0';
        int minor = Data[start + 7] - '0';
        if (Data[start + 4] != '/' || Data[start + 6] != '.' || major < 0 || major > 9 || minor < 0 || minor > 9)
            return HttpStatus.BadRequest;
        IsHttp11 = minor > 0;
        return major == 1 ? 0 : HttpStatus.VersionNotSupported;
    }

    private int ReadTarget(int start, int end)
    {
        byte[] data = Data;
        for (int i = start; i < end; i++)
        {
            if (data[i] <= AsciiBytes.Blank || data[i] == 0x7f || data[i] == '#')
                return HttpStatus.BadRequest;
        }

        int pathStart = FindPath(start, end);
        if (pathStart < 0)
            return HttpStatus.BadRequest;
        int question = AsciiBytes.IndexOf(Data, AsciiBytes.QuestionMarkObject, pathStart, end);
        PathStart = pathStart;
        PathEnd = question < 0 ? end : question;
        QueryStart = question < 0 ? end : question + 1;
        QueryEnd = end;
        return 0;
    }

    private int FindPath(int start, int end)
    {
        if (start == end)
            return -1;
        if (Data[start] == '/' || (Data[start] == '*' && end == start + 1))
            return start;
        int authority = SkipScheme(start, end);
        if (authority < 0)
            return -1;
        int path = authority;
        while (path < end && Data[path] != '/' && Data[path] != '?')
            path++;
        return path == authority ? -1 : path;
    }

    private int SkipScheme(int start, int end)
    {
        int http = start + _texts.HttpScheme.Length;
        if (http <= end && AsciiBytes.EqualsIgnoreCase(Data, start, http, _texts.HttpScheme))
            return http;
        int https = start + _texts.HttpsScheme.Length;
        return https <= end && AsciiBytes.EqualsIgnoreCase(Data, start, https, _texts.HttpsScheme) ? https : -1;
    }
}
