// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Json.Tests;

/// <summary>What the tests share: texts in, tokens out as one letter each.</summary>
internal static class JsonTestText
{
    private const string Letters = "?{}[]NS#tfn.!";

    internal static byte[] Bytes(string text)
    {
        return text.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(text);
    }

    internal static JsonReader Reader(string text, JsonSyntax syntax)
    {
        JsonReader reader = new JsonReader();
        byte[] data = Bytes(text);
        reader.Reset(data, 0, data.Length, syntax);
        return reader;
    }

    internal static JsonReader ReaderAtFirst(string text)
    {
        JsonReader reader = Reader(text, JsonSyntax.Lenient);
        reader.Read();
        return reader;
    }

    internal static string Strict(string text)
    {
        return Tokens(Reader(text, JsonSyntax.Strict));
    }

    internal static string Lenient(string text)
    {
        return Tokens(Reader(text, JsonSyntax.Lenient));
    }

    /// <summary>N name, S string, # number, t f n literals, . the end, ! an error.</summary>
    internal static string Tokens(JsonReader reader)
    {
        string seen = string.Empty;
        JsonToken token;
        do
        {
            token = reader.Read();
            seen += Letters.Substring((int)token, 1);
        }
        while (token != JsonToken.End && token != JsonToken.Error);

        return seen;
    }

    /// <summary>The current token as it stands in the text.</summary>
    internal static string Raw(JsonReader reader)
    {
        return reader.Length == 0 ? string.Empty : Encoding.UTF8.GetString(reader.Data, reader.Start, reader.Length);
    }

    internal static JsonMembers Members(string text)
    {
        JsonMembers members = new JsonMembers();
        byte[] data = Bytes(text);
        members.Reset(data, 0, data.Length);
        return members;
    }

    internal static JsonWriter Writer()
    {
        return new JsonWriter(16, 4096);
    }
}
