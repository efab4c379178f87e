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
    private const int MaxNameBytes = 6;

    // The names as numbers, eight bits a letter: on a device a switch costs less than one comparison of strings.
    private const long VersionName = 'v';
    private const long IdName = ('i' << 8) | 'd';
    private const long SourceName = ('s' << 16) | ('r' << 8) | 'c';
    private const long DestinationName = ('d' << 16) | ('s' << 8) | 't';
    private const long TagName = ('t' << 16) | ('a' << 8) | 'g';
    private const long ArgsName = ('a' << 24) | ('r' << 16) | ('g' << 8) | 's';
    private const long AuthName = ('a' << 24) | ('u' << 16) | ('t' << 8) | 'h';
    private const long ErrorName = ((long)'e' << 32) | ('r' << 24) | ('r' << 16) | ('o' << 8) | 'r';
    private const long MethodName = ((long)'m' << 40) | ((long)'e' << 32) | ('t' << 24) | ('h' << 16) | ('o' << 8) | 'd';
    private const long ParamsName = ((long)'p' << 40) | ((long)'a' << 32) | ('r' << 24) | ('a' << 16) | ('m' << 8) | 's';
    private const long ResultName = ((long)'r' << 40) | ((long)'e' << 32) | ('s' << 24) | ('u' << 16) | ('l' << 8) | 't';

    private readonly JsonReader _reader = new JsonReader();
    private readonly JsonSpan _id = new JsonSpan();
    private readonly JsonSpan _source = new JsonSpan();
    private readonly JsonSpan _destination = new JsonSpan();
    private readonly JsonSpan _tag = new JsonSpan();
    private readonly JsonSpan _method = new JsonSpan();
    private readonly JsonSpan _params = new JsonSpan();
    private readonly JsonSpan _args = new JsonSpan();
    private readonly JsonSpan _auth = new JsonSpan();
    private readonly JsonSpan _result = new JsonSpan();
    private readonly JsonSpan _error = new JsonSpan();
    private readonly JsonSpan _version = new JsonSpan();
    private readonly JsonMembers _members;
    private byte[] _membersData;
    private int _membersOffset;

    /// <summary>Makes a frame without members.</summary>
    public RpcFrame()
    {
    }

    /// <summary>Makes a frame that reads the members of its arguments in passing.</summary>
    /// <param name="members">Where to.</param>
    internal RpcFrame(JsonMembers members)
    {
        _members = members;
    }

    /// <summary>Id, a number or a string with its quotes.</summary>
    public JsonSpan Id => _id;

    /// <summary>Sender.</summary>
    public JsonSpan Source => _source;

    /// <summary>Receiver.</summary>
    public JsonSpan Destination => _destination;

    /// <summary>Tag.</summary>
    public JsonSpan Tag => _tag;

    /// <summary>Method.</summary>
    public JsonSpan Method => _method;

    /// <summary>Arguments: <c>params</c>, or else <c>args</c>.</summary>
    public JsonSpan Params => _params;

    /// <summary>Credentials.</summary>
    public JsonSpan Auth => _auth;

    /// <summary>Result; null counts as present.</summary>
    public JsonSpan Result => _result;

    /// <summary>Error object.</summary>
    public JsonSpan Error => _error;

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
        JsonToken token = _reader.ReadMember();
        while (token == JsonToken.String || token == JsonToken.Number || token == JsonToken.Name)
        {
            JsonSpan member = MemberOfName(data);
            hasMember |= member != null;
            if (token != JsonToken.Name)
                TakeValue(member);
            else if (!ReadValue(member))
                return false;
            token = _reader.ReadMember();
        }

        IsBroken = token != JsonToken.ObjectEnd;
        if (_args.IsPresent && !_params.IsPresent)
            _params.Set(data, _args.Offset, _args.Count);
        return hasMember;
    }

    /// <summary>Gives the text of a member: what is between the quotes, as it stands, or the raw JSON of what is no string.</summary>
    /// <param name="member">One of the members.</param>
    /// <returns>The text; empty if the member is absent.</returns>
    public static string TextOf(JsonSpan member)
    {
        int count = member.TextCount;
        return count <= 0 ? "" : Encoding.UTF8.GetString(member.Data, member.TextOffset, count);
    }

    internal static bool IsString(JsonSpan member) => member.IsString;

    internal static bool HasText(JsonSpan member) => member.TextCount > 0;

    /// <summary>The members of the arguments; the frame has to be one that reads them.</summary>
    internal JsonMembers ReadMembers()
    {
        // Not those that were read in passing if there are both params and args, or a channel has put in others.
        if (_membersData != _params.Data || _membersOffset != _params.Offset)
            _members.Reset(_params.Data, _params.Offset, _params.Count);
        _membersData = _params.Data;
        _membersOffset = _params.Offset;
        return _members;
    }

    private void Clear()
    {
        _id.Clear();
        _source.Clear();
        _destination.Clear();
        _tag.Clear();
        _method.Clear();
        _params.Clear();
        _args.Clear();
        _auth.Clear();
        _result.Clear();
        _error.Clear();
        IsBroken = false;
        AreParamsBroken = false;
        _membersData = null;
        _membersOffset = -1;
    }

    private void TakeValue(JsonSpan member)
    {
        if (member != null)
            _reader.GetRaw(member);
    }

    // False if the frame is none because of this member.
    private bool ReadValue(JsonSpan member)
    {
        bool isParams = member != null && (member == _params || member == _args);
        if (!(isParams ? SkipParams() : _reader.Skip()))
        {
            AreParamsBroken = isParams;
            return true;
        }

        JsonToken token = _reader.Token;
        if (member == _id && token != JsonToken.Number && token != JsonToken.String)
            return false;
        if (member == null)
            return true;
        if (token == JsonToken.Null && member != _result && !isParams)
            member.Clear();
        else
            _reader.GetRaw(member);
        return true;
    }

    private bool SkipParams()
    {
        if (_members == null)
            return _reader.Skip();
        bool isValue = _members.Read(_reader);
        _membersData = _reader.Data;
        _membersOffset = _reader.Start;
        return isValue;
    }

    private JsonSpan MemberOfName(byte[] data)
    {
        int start = _reader.NameOffset;
        int end = start + _reader.NameLength;
        if (end - start > MaxNameBytes)
            return null;
        long name = 0;
        for (int i = start; i < end; i++)
            name = (name << 8) | data[i];
        return MemberOf(name);
    }

    private JsonSpan MemberOf(long name)
    {
        switch (name)
        {
            case IdName: return _id;
            case SourceName: return _source;
            case MethodName: return _method;
            case ParamsName: return _params;
            case DestinationName: return _destination;
            case TagName: return _tag;
            case ResultName: return _result;
            case ErrorName: return _error;
            case AuthName: return _auth;
            case ArgsName: return _args;
            case VersionName: return _version;
            default: return null;
        }
    }
}
