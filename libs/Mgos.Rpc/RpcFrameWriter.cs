// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>Writes the members of a frame that come before its payload.</summary>
/// <remarks>
/// Wire, no blanks between the members:
/// <code>
/// {"id":ID,"src":"LOCAL","dst":"PEER","tag":"TAG","result":JSON}
/// {"id":ID,"src":"LOCAL","dst":"PEER","tag":"TAG","error":{"code":INT,"message":"TEXT"}}
/// {"src":"LOCAL","dst":"PEER","tag":"TAG","key":"KEY","id":NUMBER,"method":"NAME","params":JSON}
/// </code>
/// dst, tag, key, message, params only if there are any; id of a request only if an answer is wanted. ID is bare if it consists of digits,
/// else a string. Escapes in ids, tags and names that came from the peer are not decoded, and are escaped once more on the way back. Pure.
/// </remarks>
internal static class RpcFrameWriter
{
    internal static readonly byte[] ResultName = { (byte)'"', (byte)'r', (byte)'e', (byte)'s', (byte)'u', (byte)'l', (byte)'t', (byte)'"', (byte)':' };

    internal static readonly byte[] IdName = { (byte)'"', (byte)'i', (byte)'d', (byte)'"', (byte)':' };

    private const int Delete = 0x7f;

    private static readonly byte[] MethodName = { (byte)'"', (byte)'m', (byte)'e', (byte)'t', (byte)'h', (byte)'o', (byte)'d', (byte)'"', (byte)':' };
    private static readonly byte[] ParamsName = { (byte)'"', (byte)'p', (byte)'a', (byte)'r', (byte)'a', (byte)'m', (byte)'s', (byte)'"', (byte)':' };
    private static readonly byte[] SourceName = { (byte)'"', (byte)'s', (byte)'r', (byte)'c', (byte)'"', (byte)':' };
    private static readonly byte[] DestinationName = { (byte)'"', (byte)'d', (byte)'s', (byte)'t', (byte)'"', (byte)':' };
    private static readonly byte[] KeyName = { (byte)'"', (byte)'k', (byte)'e', (byte)'y', (byte)'"', (byte)':' };
    private static readonly byte[] MessageName = { (byte)'"', (byte)'m', (byte)'e', (byte)'s', (byte)'s', (byte)'a', (byte)'g', (byte)'e', (byte)'"', (byte)':' };
    private static readonly byte[] TagName = { (byte)'"', (byte)'t', (byte)'a', (byte)'g', (byte)'"', (byte)':' };

    /// <summary>Begins the answer to a frame that is still there.</summary>
    /// <param name="writer">Empty.</param>
    /// <param name="request">The frame.</param>
    /// <param name="localSource">What <see cref="SourceMember"/> has made of the device's own id.</param>
    internal static void BeginResponse(JsonWriter writer, RpcFrame request, byte[] localSource)
    {
        writer.BeginObject();
        Id(writer, request.Id);
        if (RpcFrame.HasText(request.Destination))
            Text(writer, SourceName, request.Destination);
        else
            writer.Members(localSource);
        Text(writer, DestinationName, request.Source);
        Text(writer, TagName, request.Tag);
    }

    /// <summary>Begins the answer to a frame that is gone.</summary>
    /// <param name="writer">Empty.</param>
    /// <param name="request">What is left of it.</param>
    /// <param name="localSource">What <see cref="SourceMember"/> has made of the device's own id.</param>
    internal static void BeginResponse(JsonWriter writer, RpcKeptCall request, byte[] localSource)
    {
        writer.BeginObject();
        Member(writer, IdName, request.Id);
        if (request.Destination != null)
            Member(writer, SourceName, request.Destination);
        else
            writer.Members(localSource);
        Member(writer, DestinationName, request.Source);
        Member(writer, TagName, request.Tag);
    }

    internal static void Error(JsonWriter writer, int code, string message)
    {
        writer.Name("error");
        writer.BeginObject();
        writer.Name("code");
        writer.Int(code);
        Member(writer, MessageName, message);
        writer.EndObject();
    }

    /// <summary>Begins a call.</summary>
    /// <param name="writer">Empty.</param>
    /// <param name="localSource">What <see cref="SourceMember"/> has made of the device's own id, for calls that have no other source.</param>
    /// <param name="destination">Empty for none.</param>
    /// <param name="options">Null for the defaults.</param>
    internal static void BeginRequest(JsonWriter writer, byte[] localSource, string destination, RpcCallOptions options)
    {
        writer.BeginObject();
        if (options == null || string.IsNullOrEmpty(options.Source))
            writer.Members(localSource);
        else
            Member(writer, SourceName, options.Source);
        Member(writer, DestinationName, destination);
        if (options == null)
            return;
        Member(writer, TagName, options.Tag);
        Member(writer, KeyName, options.Key);
    }

    /// <summary>Ends a call.</summary>
    /// <param name="writer">Behind the members above and the id.</param>
    /// <param name="method">Method.</param>
    /// <param name="json">Arguments; not read if there are 0 bytes of them.</param>
    /// <param name="count">Bytes.</param>
    internal static void EndRequest(JsonWriter writer, string method, byte[] json, int count)
    {
        Member(writer, MethodName, method);
        if (count > 0)
        {
            writer.Name(ParamsName);
            writer.Raw(json, 0, count);
        }

        writer.EndObject();
    }

    /// <summary>Keeps the id of a call as the JSON that goes back; null if there is none.</summary>
    internal static byte[] CopyId(JsonSpan id)
    {
        if (!RpcFrame.HasText(id))
            return null;
        bool isString = RpcFrame.IsString(id);
        if (AreDigits(id.Data, id.TextOffset, id.TextCount))
            return isString ? Slice(id, 1, id.Count - 2) : id.ToArray();
        return QuoteText(id, isString);
    }

    /// <summary>Keeps a member as the JSON string that goes back; null if it is absent or empty.</summary>
    internal static byte[] CopyText(JsonSpan member)
    {
        if (!RpcFrame.HasText(member))
            return null;
        return QuoteText(member, RpcFrame.IsString(member));
    }

    private static void Id(JsonWriter writer, JsonSpan id)
    {
        int count = id.TextCount;
        if (count <= 0)
            return;
        writer.Name(IdName);
        int offset = id.TextOffset;
        if (AreDigits(id.Data, offset, count))
            writer.Raw(id.Data, offset, count);
        else
            writer.String(id.Data, offset, count);
    }

    private static void Text(JsonWriter writer, byte[] name, JsonSpan member)
    {
        int count = member.TextCount;
        if (count <= 0)
            return;
        writer.Name(name);
        writer.String(member.Data, member.TextOffset, count);
    }

    // Escapes are not decoded, and so are escaped again, as the original does.
    private static byte[] QuoteText(JsonSpan member, bool isString)
    {
        if (isString && !NeedsEscape(member))
            return member.ToArray();
        return isString ? Quote(member.Data, member.Offset + 1, member.Count - 2) : Quote(member.Data, member.Offset, member.Count);
    }

    private static bool NeedsEscape(JsonSpan text)
    {
        byte[] data = text.Data;
        int end = text.Offset + text.Count - 1;
        for (int i = text.Offset + 1; i < end; i++)
        {
            byte b = data[i];
            if (b < ' ' || b == '"' || b == '\\' || b == Delete)
                return true;
        }

        return false;
    }

    /// <summary>Makes the member src of an id.</summary>
    internal static byte[] SourceMember(string id)
    {
        byte[] quoted = Quote(id);
        byte[] member = new byte[SourceName.Length + quoted.Length];
        Array.Copy(SourceName, 0, member, 0, SourceName.Length);
        Array.Copy(quoted, 0, member, SourceName.Length, quoted.Length);
        return member;
    }

    internal static byte[] Quote(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Quote(bytes, 0, bytes.Length);
    }

    private static byte[] Quote(byte[] text, int offset, int count)
    {
        JsonWriter writer = new JsonWriter(count + 2, RpcConstants.MaxFrameBytes);
        writer.String(text, offset, count);
        return writer.ToArray();
    }

    private static bool AreDigits(byte[] data, int offset, int count)
    {
        int end = offset + count;
        for (int i = offset; i < end; i++)
        {
            if ((uint)(data[i] - '0') > 9)
                return false;
        }

        return true;
    }

    private static byte[] Slice(JsonSpan span, int start, int count)
    {
        byte[] slice = new byte[count];
        Array.Copy(span.Data, span.Offset + start, slice, 0, count);
        return slice;
    }

    private static void Member(JsonWriter writer, byte[] name, byte[] json)
    {
        if (json == null)
            return;
        writer.Name(name);
        writer.Raw(json, 0, json.Length);
    }

    private static void Member(JsonWriter writer, byte[] name, string text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        writer.Name(name);
        writer.String(text);
    }
}
