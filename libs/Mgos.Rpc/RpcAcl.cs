// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Config;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>A list that says who may call which methods.</summary>
/// <remarks>
/// <code>
/// [{"method": "Sys.*", "acl": "*"},                       everybody, without a name
///  {"method": "FS.*", "ch_type": "UART", "acl": "*"},     everybody on the serial line
///  {"method": "FS.*", "acl": "-*"},                       nobody else
///  {"method": "*", "acl": "admin,-guest,+ops*"}]          the user admin, not guest, those whose names begin with ops
/// </code>
/// The first element whose method (a pattern, see <see cref="Pattern"/>, without regard to case) and channel type (exact) fit decides; either may be
/// left out. No element: nobody. Elements without acl, or without method and channel type, do not count. JSON of another kind: nobody may do anything.
/// Pure. Thread: one at a time.
/// </remarks>
public sealed class RpcAcl
{
    private const string Everybody = "*";
    private const string EverybodySigned = "+*";
    private const string Nobody = "-*";

    private readonly ArrayList _methods = new ArrayList();
    private readonly ArrayList _channelTypes = new ArrayList();
    private readonly ArrayList _lists = new ArrayList();

    private RpcAcl()
    {
    }

    /// <summary>Number of elements that count.</summary>
    public int Count => _lists.Count;

    /// <summary>Number of elements that do not count.</summary>
    public int SkippedCount { get; private set; }

    /// <summary>Reads a list.</summary>
    /// <param name="json">Holds the text.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="fault">What is wrong with it; null if nothing is.</param>
    /// <returns>The list; null if it is no JSON or has too many elements.</returns>
    public static RpcAcl Parse(byte[] json, int count, out string fault)
    {
        RpcAcl acl = new RpcAcl();
        fault = acl.Read(json, count);
        return fault == null ? acl : null;
    }

    /// <summary>Finds who may call a method.</summary>
    /// <param name="method">Method.</param>
    /// <param name="channelType">Type of the channel.</param>
    /// <returns>List of users for <see cref="Decide"/>; null for nobody.</returns>
    public string Find(string method, string channelType)
    {
        for (int i = 0; i < _lists.Count; i++)
        {
            Pattern pattern = (Pattern)_methods[i];
            string type = (string)_channelTypes[i];
            if ((pattern == null || pattern.Matches(method)) && (type == null || type == channelType))
                return (string)_lists[i];
        }

        return null;
    }

    /// <summary>Decides what a list of users says about a user.</summary>
    /// <param name="users">Patterns separated by commas, each with + (the same as nothing) or - in front; <c>*</c> and <c>+*</c> alone are everybody, <c>-*</c> alone is nobody.</param>
    /// <param name="userName">Name of the user; null if it is not known.</param>
    /// <returns>What the user may.</returns>
    public static RpcAccess Decide(string users, string userName)
    {
        if (users == Everybody || users == EverybodySigned)
            return RpcAccess.Allow;
        if (string.IsNullOrEmpty(users) || users == Nobody)
            return RpcAccess.Deny;
        if (string.IsNullOrEmpty(userName))
            return RpcAccess.AuthenticationRequired;
        return new ConfigAcl(users).Allows(userName) ? RpcAccess.Allow : RpcAccess.Deny;
    }

    private string Read(byte[] json, int count)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(json, 0, count, JsonSyntax.Lenient);
        JsonToken first = reader.Read();
        if (first != JsonToken.ArrayStart)
            return first != JsonToken.Error && reader.Skip() ? null : "no JSON";
        JsonMembers members = new JsonMembers();
        while (reader.Read() != JsonToken.ArrayEnd)
        {
            if (reader.Token == JsonToken.Error || !reader.Skip())
                return "no JSON";
            if (Count + SkippedCount == RpcConstants.MaxAclElements)
                return "more than " + RpcConstants.MaxAclElements.ToString() + " elements";
            members.Reset(json, reader.Start, reader.Length);
            Add(members);
        }

        return null;
    }

    private void Add(JsonMembers members)
    {
        string method;
        string channelType;
        string users;
        members.TryGetString("method", out method);
        members.TryGetString("ch_type", out channelType);
        members.TryGetString("acl", out users);
        if (users == null || (method == null && channelType == null))
        {
            SkippedCount++;
            return;
        }

        _methods.Add(method == null ? null : new Pattern(method));
        _channelTypes.Add(channelType);
        _lists.Add(users);
    }
}
