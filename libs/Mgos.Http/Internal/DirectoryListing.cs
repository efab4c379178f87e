// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Http;

/// <summary>A page with the names in a directory, made line by line.</summary>
internal sealed class DirectoryListing : IHttpBodySource
{
    private readonly HttpFiles _files;
    private readonly string[] _names;
    private byte[] _line;
    private int _position;
    private int _next;
    private bool _hasEnded;

    internal DirectoryListing(HttpFiles files, string path, string[] names)
    {
        _files = files;
        _names = names;
        string title = "Index of /" + Escape(path);
        _line = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body><h1>" + title + "</h1><ul>\n"
            + (path.Length > 0 ? "<li><a href=\"../\">../</a></li>\n" : ""));
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int written = 0;
        while (written < count && (_position < _line.Length || TakeNextLine()))
        {
            int part = _line.Length - _position;
            if (part > count - written)
                part = count - written;
            Array.Copy(_line, _position, buffer, offset + written, part);
            _position += part;
            written += part;
        }

        return written;
    }

    public void Close()
    {
    }

    private bool TakeNextLine()
    {
        if (_hasEnded)
            return false;
        while (_next < _names.Length && _files.IsHidden(_names[_next]))
            _next++;
        _hasEnded = _next == _names.Length;
        _line = Encoding.UTF8.GetBytes(_hasEnded ? "</ul></body></html>\n" : LineOf(_names[_next++]));
        _position = 0;
        return true;
    }

    // "./" before the name, because a name like "a:b" would be taken for a scheme.
    private static string LineOf(string name) => "<li><a href=\"./" + UrlEscape(name) + "\">" + Escape(name) + "</a></li>\n";

    private static string Escape(string text)
    {
        char[] characters = text.ToCharArray();
        string escaped = "";
        int start = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            string entity = EntityOf(characters[i]);
            if (entity == null)
                continue;
            escaped += new string(characters, start, i - start) + entity;
            start = i + 1;
        }

        return start == 0 ? text : escaped + new string(characters, start, characters.Length - start);
    }

    private static string EntityOf(char c)
    {
        switch (c)
        {
            case '<': return "&lt;";
            case '>': return "&gt;";
            case '&': return "&amp;";
            case '"': return "&quot;";
            default: return null;
        }
    }

    private static string UrlEscape(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        ByteWriter writer = new ByteWriter(bytes.Length * 3);
        for (int i = 0; i < bytes.Length; i++)
        {
            int b = bytes[i];
            bool isPlain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-' || b == '_' || b == '.' || b == '~';
            if (isPlain)
                writer.Byte(b);
            else
                WriteEscape(writer, b);
        }

        return Encoding.UTF8.GetString(writer.Buffer, 0, writer.Count);
    }

    private static void WriteEscape(ByteWriter writer, int b)
    {
        writer.Byte('%');
        if (b < 16)
            writer.Byte('0');
        writer.Hex(b);
    }
}
