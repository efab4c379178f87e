// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Json;
using Mgos.Shadow;

namespace Mgos.Azure;

/// <summary>A twin as the hub tells it, and the difference, which it does not tell.</summary>
/// <remarks>
/// <code>
/// from the hub   {"desired":{"on":true,"$version":4},"reported":{"on":false,"$version":9}}
/// for the app    {"desired":{"on":true,"$version":4},"reported":{"on":false,"$version":9},"delta":{"on":true}}
/// patch          {"on":true,"$version":5}            null removes a member
/// </code>
/// Pure.
/// </remarks>
internal sealed class TwinState
{
    private const string VersionName = "$version";

    private readonly JsonMembers _members = new JsonMembers();
    private readonly JsonSpan _value = new JsonSpan();

    private TwinState()
    {
    }

    /// <summary>What the app gets.</summary>
    internal byte[] Json { get; private set; }

    /// <summary>Version of what is desired; 0 if it is not told.</summary>
    internal long Version { get; private set; }

    /// <summary>Reads a whole twin; null if it is no object.</summary>
    internal static TwinState ReadDocument(byte[] payload)
    {
        TwinState state = Read(payload, "desired.$version");
        if (state != null)
            state.AddDelta();
        return state;
    }

    /// <summary>Reads a change of what is desired; null if it is no object.</summary>
    internal static TwinState ReadPatch(byte[] payload) => Read(payload, VersionName);

    /// <summary>Gives the words of an error; empty if there are none.</summary>
    internal static string MessageOf(byte[] payload)
    {
        JsonMembers members = new JsonMembers();
        members.Reset(payload, 0, payload.Length);
        string text;
        return members.TryGetString("message", out text) || members.TryGetString("Message", out text) ? text : "";
    }

    internal static bool IsObject(byte[] payload)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(payload, 0, payload.Length);
        return reader.Read() == JsonToken.ObjectStart && reader.Skip() && reader.Read() == JsonToken.End;
    }

    private static TwinState Read(byte[] payload, string versionPath)
    {
        if (!IsObject(payload))
            return null;
        TwinState state = new TwinState { Json = payload };
        state._members.Reset(payload, 0, payload.Length);
        long version;
        if (state._members.TryGetInt64(versionPath, out version) && version > 0)
            state.Version = version;
        return state;
    }

    private void AddDelta()
    {
        byte[] desired = PartOf("desired");
        byte[] reported = PartOf("reported");
        JsonWriter plain = new JsonWriter(AzureConstants.WriterBytes, AzureConstants.MaxTwinBytes);
        JsonWriter delta = new JsonWriter(AzureConstants.WriterBytes, AzureConstants.MaxTwinBytes);
        byte[] withoutVersion = Encoding.UTF8.GetBytes("{\"" + VersionName + "\":null}");
        if (desired == null || !new ShadowPatch().TryApply(desired, withoutVersion, plain))
            return;
        if (new ShadowDifference().TryWrite(plain.ToArray(), reported ?? new byte[0], delta))
            Json = Insert(Encoding.UTF8.GetBytes(",\"delta\":"), delta.ToArray());
    }

    private byte[] PartOf(string name) => _members.TryGetRaw(name, _value) && _value.Data[_value.Offset] == '{' ? _value.ToArray() : null;

    // In front of the last brace, which is there because the document is sound, as is a member.
    private byte[] Insert(byte[] name, byte[] value)
    {
        int end = Json.Length - 1;
        while (Json[end] != '}')
            end--;
        byte[] all = new byte[end + name.Length + value.Length + 1];
        Array.Copy(Json, 0, all, 0, end);
        Array.Copy(name, 0, all, end, name.Length);
        Array.Copy(value, 0, all, end + name.Length, value.Length);
        all[all.Length - 1] = (byte)'}';
        return all;
    }
}
