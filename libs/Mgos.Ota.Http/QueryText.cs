// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Ota.Http;

/// <summary>Values in the query of a URL, or in the body of a form that is written like one. Pure.</summary>
internal static class QueryText
{
    private const int NoDigit = -1;

    /// <summary>Gives the decoded value of the first field of a name; null if there is none.</summary>
    internal static string Find(string query, string name)
    {
        string[] fields = query.Split('&');
        for (int i = 0; i < fields.Length; i++)
        {
            int equals = fields[i].IndexOf('=');
            if (equals > 0 && fields[i].Substring(0, equals) == name)
                return Decode(fields[i].Substring(equals + 1));
        }

        return null;
    }

    private static string Decode(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        int count = 0;
        for (int i = 0; i < data.Length; i++)
        {
            int high = i + 2 < data.Length && data[i] == '%' ? ValueOf(data[i + 1]) : NoDigit;
            int low = high == NoDigit ? NoDigit : ValueOf(data[i + 2]);
            if (low != NoDigit)
            {
                data[count++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                data[count++] = data[i] == '+' ? (byte)' ' : data[i];
            }
        }

        return Encoding.UTF8.GetString(data, 0, count);
    }

    private static int ValueOf(byte digit)
    {
        if (digit >= '0' && digit <= '9')
            return digit - '0';
        int lower = digit | 32;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : NoDigit;
    }
}
