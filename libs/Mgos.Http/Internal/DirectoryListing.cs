// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Http;

/// <summary>A page with the names in a directory, made line by line.</summary>
internal sealed class DirectoryListing : IHttpBodySource
{
    private readonly HiddenFiles _hidden;
    private readonly string[] _names;
    private byte[] _line;
    private int _position;
    private int _next;
    private bool _hasEnded;

    internal DirectoryListing(HiddenFiles hidden, string path, string[] names)
    {
        _hidden = hidden;
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
        while (_next < _names.Length && _hidden.IsHidden(_names[_next]))
            _next++;
        _hasEnded = _next == _names.Length;
        _line = Encoding.UTF8.GetBytes(_hasEnded ? "</ul></body></html>\n" : LineOf(_names[_next++]));
        _position = 0;
        return true;
    }

    // "./" before the name, because a name like "a:b" would be taken for a scheme.
    private static string LineOf(string name) => "<li><a href=\"./" + UrlEscape.Name(name) + "\">" + Escape(name) + "</a></li>\n";

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
}
