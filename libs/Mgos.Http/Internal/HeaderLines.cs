// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>Header lines of answers: those that a program makes, and those that a user has written by hand, <c>http.extra_headers</c>.</summary>
internal static class HeaderLines
{
    /// <summary>Makes a line.</summary>
    /// <exception cref="ArgumentException">The name is no token, or the value has control characters.</exception>
    internal static string Make(string name, string value)
    {
        if (!IsName(name) || !IsValue(value))
            throw new ArgumentException(nameof(name));
        return name + ": " + value + "\r\n";
    }

    /// <summary>Makes every line end in CR LF. Lines that are no headers, or would break the framing of answers, are left out and logged.</summary>
    internal static string Complete(string lines, DeviceLog log)
    {
        string[] parts = lines.Split('\n');
        string complete = "";
        for (int i = 0; i < parts.Length; i++)
        {
            string line = parts[i].Trim();
            if (IsHeader(line))
                complete += line + "\r\n";
            else if (line.Length > 0)
                log.Error(nameof(HttpServer), "http.extra_headers: left out, no header that can be added: " + line);
        }

        return complete;
    }

    /// <summary>Tells whether a name is one that a header can have.</summary>
    internal static bool IsName(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        return AsciiBytes.IsToken(bytes, 0, bytes.Length);
    }

    /// <summary>Tells whether a value has no control characters, which could end the header too early.</summary>
    internal static bool IsValue(string value)
    {
        char[] characters = value.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if ((characters[i] < ' ' && characters[i] != '\t') || characters[i] == 127)
                return false;
        }

        return true;
    }

    private static bool IsHeader(string line)
    {
        int colon = line.IndexOf(':');
        return colon > 0 && IsName(line.Substring(0, colon)) && IsValue(line) && !IsFraming(line.Substring(0, colon).ToLower());
    }

    private static bool IsFraming(string name) => name == "content-length" || name == "transfer-encoding" || name == "connection";
}
