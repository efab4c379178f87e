// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Http;
using Mgos.Json;

namespace Mgos.Rpc.Http;

/// <summary>Finds the arguments of a call that is no frame.</summary>
/// <remarks>
/// Pure. Wire: the body is one JSON value, what follows it is not looked at; without a body <c>a=1&amp;b="x"</c> becomes <c>{"a":1,"b":"x"}</c>: names and
/// values are URL-decoded (+ is a blank), values must be JSON and stay as they are. The syntax of a body is as lenient as that of a frame; of what is taken nothing can reach
/// into the frame around it, where the arguments stand last.
/// </remarks>
internal sealed class RestArguments
{
    private readonly JsonReader _reader = new JsonReader();

    /// <summary>The arguments; absent if there are none.</summary>
    internal JsonSpan Json { get; } = new JsonSpan();

    /// <summary>Reads body or query.</summary>
    /// <returns>False if what is there is no JSON.</returns>
    internal bool Read(byte[] data, int offset, int count, string query)
    {
        Json.Clear();
        if (IsBlank(data, offset, count))
            return query.Length == 0 || ReadQuery(Encoding.UTF8.GetBytes(query));
        return ReadValue(data, offset, count);
    }

    private static bool IsBlank(byte[] data, int offset, int count)
    {
        for (int i = offset; i < offset + count; i++)
        {
            if (data[i] > ' ')
                return false;
        }

        return true;
    }

    private bool ReadValue(byte[] data, int offset, int count)
    {
        _reader.Reset(data, offset, count, JsonSyntax.Lenient);
        if (!_reader.Skip())
            return false;
        Json.Set(data, _reader.Start, _reader.Length);
        return true;
    }

    private bool ReadQuery(byte[] query)
    {
        JsonWriter writer = new JsonWriter(query.Length * 2, RpcConstants.MaxFrameBytes);
        byte[] scratch = new byte[query.Length];
        writer.BeginObject();
        int start = 0;
        while (start < query.Length)
        {
            int end = IndexOf(query, '&', start, query.Length);
            if (end > start && !WriteMember(writer, query, start, end, scratch))
                return false;
            start = end + 1;
        }

        writer.EndObject();
        if (writer.IsTruncated)
            return false;
        Json.Set(writer.Data, 0, writer.Length);
        return true;
    }

    private bool WriteMember(JsonWriter writer, byte[] query, int start, int end, byte[] scratch)
    {
        int equals = IndexOf(query, '=', start, end);
        int nameLength = HttpUrl.Decode(query, start, equals, scratch, true);
        if (nameLength < 0 || equals == end)
            return false;
        writer.Name(nameLength == 0 ? "" : Encoding.UTF8.GetString(scratch, 0, nameLength));
        int valueLength = HttpUrl.Decode(query, equals + 1, end, scratch, true);
        if (valueLength <= 0 || !IsOneValue(scratch, valueLength))
            return false;
        writer.Raw(scratch, 0, valueLength);
        return true;
    }

    private bool IsOneValue(byte[] data, int count)
    {
        _reader.Reset(data, 0, count, JsonSyntax.Strict);
        return _reader.Skip() && IsBlank(data, _reader.Start + _reader.Length, count - _reader.Start - _reader.Length);
    }

    private static int IndexOf(byte[] data, char wanted, int start, int end)
    {
        while (start < end && data[start] != wanted)
            start++;
        return start;
    }
}
