// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>Writes JSON so that scripts can read it: <c>JSON.parse</c> of mJS knows no escapes beyond <c>\u00ff</c>.</summary>
public static class PlainJson
{
    private const byte Escape = (byte)'\\';

    /// <summary>Writes the characters that are escaped as they are.</summary>
    /// <param name="json">JSON; not changed.</param>
    /// <returns>The same in UTF-8; the array itself if there is nothing to do, or it is no JSON.</returns>
    public static byte[] Of(byte[] json)
    {
        if (!HasLongEscape(json))
            return json;
        JsonReader reader = new JsonReader();
        reader.Reset(json, 0, json.Length);
        // Nothing gets longer by it.
        JsonWriter writer = new JsonWriter(json.Length, json.Length);
        return Copy(reader, writer) && !writer.IsTruncated ? writer.ToArray() : json;
    }

    /// <summary>Writes the characters that are escaped as they are.</summary>
    /// <param name="json">JSON.</param>
    /// <returns>The same in UTF-8.</returns>
    public static byte[] Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    private static bool Copy(JsonReader reader, JsonWriter writer)
    {
        byte[] text = new byte[reader.Data.Length];
        while (true)
        {
            switch (reader.Read())
            {
                case JsonToken.ObjectStart: writer.BeginObject(); break;
                case JsonToken.ObjectEnd: writer.EndObject(); break;
                case JsonToken.ArrayStart: writer.BeginArray(); break;
                case JsonToken.ArrayEnd: writer.EndArray(); break;
                case JsonToken.Name: writer.Name(reader.GetString() ?? ""); break;
                case JsonToken.String:
                    int count = reader.CopyString(text, 0);
                    if (count < 0)
                        return false;
                    writer.String(text, 0, count);
                    break;
                case JsonToken.End: return true;
                case JsonToken.Error: return false;
                default: writer.Raw(reader.Data, reader.Start, reader.Length); break;
            }
        }
    }

    private static bool HasLongEscape(byte[] json)
    {
        for (int i = 1; i < json.Length; i++)
        {
            if (json[i] == 'u' && json[i - 1] == Escape)
                return true;
        }

        return false;
    }
}
