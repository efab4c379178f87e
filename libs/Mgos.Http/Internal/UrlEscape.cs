// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Http;

/// <summary>Writes percent escapes.</summary>
/// <remarks>Pure.</remarks>
internal static class UrlEscape
{
    private const string AllowedInLocation = "-_.~:/?#[]@!$&'()*+,;=%";
    private const string AllowedInName = "-_.~";

    /// <summary>Makes a URL fit for a Location header: what it may not hold is escaped, what is escaped stays so.</summary>
    internal static string Location(string url)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(url);
        ByteWriter writer = new ByteWriter(bytes.Length + 16);
        Write(writer, bytes, 0, bytes.Length, AllowedInLocation);
        return AsciiBytes.ToText(writer.Buffer, 0, writer.Count);
    }

    /// <summary>Makes a file name one segment of a path.</summary>
    internal static string Name(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        ByteWriter writer = new ByteWriter(bytes.Length + 16);
        Write(writer, bytes, 0, bytes.Length, AllowedInName);
        return AsciiBytes.ToText(writer.Buffer, 0, writer.Count);
    }

    /// <summary>Gives the location of a directory that was asked for without its slash.</summary>
    /// <remarks>It starts with one slash, because "//x" would lead to another host, and keeps the query.</remarks>
    internal static string DirectoryOf(RequestHead head)
    {
        int start = head.PathStart;
        while (start < head.PathEnd && (head.Data[start] == '/' || head.Data[start] == '\\'))
            start++;
        ByteWriter writer = new ByteWriter(head.QueryEnd - head.PathStart + 16);
        writer.Byte('/');
        Write(writer, head.Data, start, head.PathEnd, AllowedInLocation);
        writer.Byte('/');
        if (head.QueryEnd > head.QueryStart)
        {
            writer.Byte('?');
            Write(writer, head.Data, head.QueryStart, head.QueryEnd, AllowedInLocation);
        }

        return AsciiBytes.ToText(writer.Buffer, 0, writer.Count);
    }

    private static void Write(ByteWriter writer, byte[] data, int start, int end, string allowed)
    {
        for (int i = start; i < end; i++)
        {
            if (IsAllowed(data[i], allowed))
                writer.Byte(data[i]);
            else
                WriteEscape(writer, data[i]);
        }
    }

    private static bool IsAllowed(int b, string allowed)
    {
        int lower = b | 32;
        if ((lower >= 'a' && lower <= 'z' && b < 128) || (b >= '0' && b <= '9'))
            return true;
        return b < 128 && allowed.IndexOf((char)b) >= 0;
    }

    private static void WriteEscape(ByteWriter writer, int b)
    {
        writer.Byte('%');
        if (b < 16)
            writer.Byte('0');
        writer.Hex(b);
    }
}
