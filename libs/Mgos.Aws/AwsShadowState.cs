// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Aws;

/// <summary>A message of the shadow service: state, metadata, version, and for rejections code and words.</summary>
public sealed class AwsShadowState
{
    private static readonly byte[] Nothing = new byte[0];

    private readonly JsonMembers _members = new JsonMembers();

    private AwsShadowState()
    {
    }

    /// <summary>The member <c>state</c> as JSON; no bytes if there is none.</summary>
    public byte[] State { get; private set; } = Nothing;

    /// <summary>What is reported, as JSON; empty if the message does not say.</summary>
    public string Reported { get; private set; } = "";

    /// <summary>What is desired, as JSON; of a delta what is desired and not reported. Empty if the message does not say.</summary>
    public string Desired { get; private set; } = "";

    /// <summary>Times of what is reported, as JSON; empty if the message does not say.</summary>
    public string ReportedMetadata { get; private set; } = "";

    /// <summary>Times of what is desired, as JSON; empty if the message does not say.</summary>
    public string DesiredMetadata { get; private set; } = "";

    /// <summary>Version of the shadow; 0 if the message does not say.</summary>
    public long Version { get; private set; }

    /// <summary>Code of a rejection, or 0.</summary>
    public int Code { get; private set; }

    /// <summary>Words of a rejection; empty if there are none.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Token of the request that is answered; empty if it had none.</summary>
    internal string Token { get; private set; } = "";

    /// <summary>Reads a message; null if it is no JSON object.</summary>
    internal static AwsShadowState Read(AwsShadowEvent happened, byte[] payload)
    {
        JsonReader reader = new JsonReader();
        reader.Reset(payload, 0, payload.Length);
        if (reader.Read() != JsonToken.ObjectStart || !reader.Skip() || reader.Read() != JsonToken.End)
            return null;
        AwsShadowState state = new AwsShadowState();
        state._members.Reset(payload, 0, payload.Length);
        state.ReadEnvelope();
        if (happened == AwsShadowEvent.UpdateDelta)
            state.ReadDelta();
        else
            state.ReadSections();
        return state;
    }

    private void ReadEnvelope()
    {
        JsonSpan span = new JsonSpan();
        long version;
        int code;
        string text;
        if (_members.TryGetRaw("state", span) && span.Data[span.Offset] == '{')
            State = span.ToArray();
        if (_members.TryGetInt64("version", out version))
            Version = version;
        if (_members.TryGetInt32("code", out code))
            Code = code;
        if (_members.TryGetString("message", out text))
            Message = text;
        if (_members.TryGetString("clientToken", out text))
            Token = text;
    }

    private void ReadSections()
    {
        Reported = TextOf("state.reported");
        Desired = TextOf("state.desired");
        ReportedMetadata = TextOf("metadata.reported");
        DesiredMetadata = TextOf("metadata.desired");
    }

    private void ReadDelta()
    {
        Desired = State.Length == 0 ? "" : Encoding.UTF8.GetString(State, 0, State.Length);
        DesiredMetadata = TextOf("metadata");
    }

    private string TextOf(string path)
    {
        JsonSpan span = new JsonSpan();
        return _members.TryGetRaw(path, span) && span.Data[span.Offset] == '{' ? span.ToText() : "";
    }
}
