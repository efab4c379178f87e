// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Aws;

/// <summary>Where a Greengrass core is: what the discovery service answers.</summary>
/// <remarks>
/// <code>
/// {"GGGroups":[{"GGGroupId":"…","Cores":[{"thingArn":"…","Connectivity":[{"Id":"…","HostAddress":"192.168.1.5","PortNumber":8883,"Metadata":""}]}],"CAs":["-----BEGIN CERTIFICATE-----…"]}]}
/// </code>
/// The first address of the first core of the first group that is not 127.0.0.1, and the first authority of that group. Pure.
/// </remarks>
public sealed class GreengrassCore
{
    private const string Loopback = "127.0.0.1";

    private readonly JsonMembers _members = new JsonMembers();
    private readonly JsonSpan _value = new JsonSpan();

    private GreengrassCore()
    {
    }

    /// <summary>Address and port, as for <c>mqtt.server</c>.</summary>
    public string Server { get; private set; }

    /// <summary>Its authority in PEM.</summary>
    public string Authority { get; private set; }

    /// <summary>Reads an answer.</summary>
    /// <param name="json">The answer.</param>
    /// <returns>Null if there is no core in it.</returns>
    public static GreengrassCore Read(byte[] json)
    {
        GreengrassCore core = new GreengrassCore();
        return core.TryRead(json) ? core : null;
    }

    private bool TryRead(byte[] json)
    {
        _members.Reset(json, 0, json.Length);
        byte[] group = FirstOf("GGGroups");
        if (group == null)
            return false;
        _members.Reset(group, 0, group.Length);
        byte[] authority = FirstOf("CAs");
        byte[] core = FirstOf("Cores");
        if (authority == null || core == null)
            return false;
        Authority = TextOf(authority);
        _members.Reset(core, 0, core.Length);
        return Authority != null && _members.TryGetRaw("Connectivity", _value) && FindServer(_value.ToArray());
    }

    private bool FindServer(byte[] places)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(places, 0, places.Length);
        if (reader.Read() != JsonToken.ArrayStart)
            return false;
        while (reader.Read() == JsonToken.ObjectStart)
        {
            string host;
            int port;
            if (!reader.Skip())
                return false;
            _members.Reset(places, reader.Start, reader.Length);
            if (!_members.TryGetString("HostAddress", out host) || !_members.TryGetInt32("PortNumber", out port) || host == Loopback)
                continue;
            Server = host + ":" + port.ToString();
            return true;
        }

        return false;
    }

    private byte[] FirstOf(string name)
    {
        if (!_members.TryGetRaw(name, _value))
            return null;
        byte[] array = _value.ToArray();
        JsonReader reader = new JsonReader();
        reader.Reset(array, 0, array.Length);
        if (reader.Read() != JsonToken.ArrayStart || reader.Read() == JsonToken.ArrayEnd || !reader.Skip())
            return null;
        reader.GetRaw(_value);
        return _value.ToArray();
    }

    private static string TextOf(byte[] json)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(json, 0, json.Length);
        return reader.Read() == JsonToken.String ? reader.GetString() : null;
    }
}
