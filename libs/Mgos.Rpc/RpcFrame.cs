// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>The members of one frame, as raw JSON inside the bytes it was read from.</summary>
/// <remarks>
/// <code>
/// member  | accepted                  | meaning
/// --------|---------------------------|------------------------------------------------------
/// id      | number or string          | of the call; absent or "" : nothing is answered. Any other type: no frame
/// src     | any, null is absent       | sender
/// dst     | any, null is absent       | receiver; absent or "" : whoever gets it
/// tag     | any, null is absent       | comes back with the answer
/// method  | any, null is absent       | not empty: a request; else a response
/// params  | any                       | arguments
/// args    | any                       | arguments, if there are no params
/// auth    | any                       | credentials
/// result  | any                       | of a response
/// error   | {"code":int,"message":any}, null is absent | of a response
/// v       | any                       | not looked at
/// others  | any                       | not looked at
/// </code>
/// Syntax is lenient: names without quotes, commas missing or too many, the last brace missing, anything after the frame.
/// Of members that come twice the last one counts. Escapes stay as they are. Valid until the bytes change. Thread: one at a time.
/// Mirrors <c>mg_rpc_parse_frame</c>. Differs: a null src, dst, tag or method is absent.
/// </remarks>
public sealed class RpcFrame
{
    private const byte Quote = (byte)'"';

    private readonly JsonReader _reader = new JsonReader();
    private readonly JsonSpan _args = new JsonSpan();
    private readonly JsonSpan _version = new JsonSpan();

    /// <summary>Makes a frame without members.</summary>
    public RpcFrame()
    {
    }

    /// <summary>Id, a number or a string with its quotes.</summary>
    public JsonSpan Id { get; } = new JsonSpan();

    /// <summary>Sender.</summary>
    public JsonSpan Source { get; } = new JsonSpan();

    /// <summary>Receiver.</summary>
    public JsonSpan Destination { get; } = new JsonSpan();

    /// <summary>Tag.</summary>
    public JsonSpan Tag { get; } = new JsonSpan();

    /// <summary>Method.</summary>
    public JsonSpan Method { get; } = new JsonSpan();

    /// <summary>Arguments: <c>params</c>, or else <c>args</c>.</summary>
    public JsonSpan Params { get; } = new JsonSpan();

    /// <summary>Credentials.</summary>
    public JsonSpan Auth { get; } = new JsonSpan();

    /// <summary>Result; null counts as present.</summary>
    public JsonSpan Result { get; } = new JsonSpan();

    /// <summary>Error object.</summary>
    public JsonSpan Error { get; } = new JsonSpan();

    /// <summary>True if the JSON ended in a fault; the members in front of it have been read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True if the fault is in <c>params</c> or <c>args</c>.</summary>
    public bool AreParamsBroken { get; private set; }

    /// <summary>True if the frame has an id, so that an answer is wanted.</summary>
    public bool HasId => HasText(Id);

    /// <summary>True for a request or a notification, false for a response.</summary>
    public bool IsRequest => HasText(Method);

    /// <summary>Reads a frame.</summary>
    /// <param name="data">Array with the frame; not copied.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if it is no frame: no object, none of the members above, or an id of another type.</returns>
    /// <remarks>Never throws on hostile input. Cost: allocates nothing.</remarks>
    public bool Parse(byte[] data, int offset, int count)
    {
        Clear();
        _reader.Reset(data, offset, count, JsonSyntax.Lenient);
        if (_reader.Read() != JsonToken.ObjectStart)
            return false;
        bool hasMember = false;
        while (_reader.Read() == JsonToken.Name)
        {
            JsonSpan member = MemberOfName(data);
            if (!ReadMember(data, member))
                return false;
            hasMember |= member != null;
        }

        IsBroken = _reader.Token != JsonToken.ObjectEnd;
        if (!Params.IsPresent && _args.IsPresent)
            Params.Set(data, _args.Offset, _args.Count);
        return hasMember;
    }

    /// <summary>Gives the text of a member: what is between the quotes, as it stands, or the raw JSON of what is no string.</summary>
    /// <param name="member">One of the members.</param>
    /// <returns>The text; empty if the member is absent.</returns>
    public static string TextOf(JsonSpan member)
    {
        int quotes = IsString(member) ? 1 : 0;
        int count = member.Count - 2 * quotes;
        return count <= 0 ? "" : Encoding.UTF8.GetString(member.Data, member.Offset + quotes, count);
    }

    internal static bool IsString(JsonSpan member) => member.IsPresent && member.Data[member.Offset] == Quote;

    internal static bool HasText(JsonSpan member) => member.Count > (IsString(member) ? 2 : 0);

    private void Clear()
    {
        Id.Clear();
        Source.Clear();
        Destination.Clear();
        Tag.Clear();
        Method.Clear();
        Params.Clear();
        _args.Clear();
        Auth.Clear();
        Result.Clear();
        Error.Clear();
        IsBroken = false;
        AreParamsBroken = false;
    }

    // False if the frame is none because of this member.
    private bool ReadMember(byte[] data, JsonSpan member)
    {
        if (!_reader.Skip())
        {
            AreParamsBroken = member == Params || member == _args;
            return true;
        }

        if (member == Id && _reader.Token != JsonToken.Number && _reader.Token != JsonToken.String)
            return false;
        if (member == null)
            return true;
        if (_reader.Token == JsonToken.Null && member != Result && member != Params && member != _args)
            member.Clear();
        else
            member.Set(data, _reader.Start, _reader.Length);
        return true;
    }

    private JsonSpan MemberOfName(byte[] data)
    {
        bool isQuoted = data[_reader.Start] == Quote;
        int first = _reader.Start + (isQuoted ? 1 : 0);
        switch (_reader.Length - (isQuoted ? 2 : 0))
        {
            case 1: return Named("v", _version);
            case 2: return Named("id", Id);
            case 3: return MemberOfThreeLetters(data[first]);
            case 4: return data[first + 1] == 'r' ? Named("args", _args) : Named("auth", Auth);
            case 5: return Named("error", Error);
            case 6: return MemberOfSixLetters(data[first]);
            default: return null;
        }
    }

    private JsonSpan MemberOfThreeLetters(byte first)
    {
        switch (first)
        {
            case (byte)'s': return Named("src", Source);
            case (byte)'d': return Named("dst", Destination);
            default: return Named("tag", Tag);
        }
    }

    private JsonSpan MemberOfSixLetters(byte first)
    {
        switch (first)
        {
            case (byte)'m': return Named("method", Method);
            case (byte)'p': return Named("params", Params);
            default: return Named("result", Result);
        }
    }

    private JsonSpan Named(string name, JsonSpan member) => _reader.TokenEquals(name) ? member : null;
}
