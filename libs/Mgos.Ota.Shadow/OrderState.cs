// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Ota.Shadow;

/// <summary>The order that was carried out last, as it is kept on the device.</summary>
/// <remarks>
/// File <c>ota_state.json</c>; the original writes and reads only its URL:
/// <code>
/// {"url":"http://server/fw.zip","attempts":1,"done":true,"ok":true,"applied":true,"from":"1.0 20260102-030405/1.0"}
///
/// attempts   how often it was begun
/// done       it has ended, well or badly
/// ok         it has ended well: firmware applied, or the same version ran already
/// applied    a new firmware was put on trial
/// from       version and build that ran when it was begun; applied, and these again: the new firmware was undone
/// </code>
/// A file without <c>done</c> is of an order that is done. Pure.
/// </remarks>
internal sealed class OrderState
{
    /// <summary>Where the bundle is; empty if nothing was ordered yet.</summary>
    internal string Url { get; set; } = "";

    internal int Attempts { get; set; }

    internal bool IsDone { get; set; } = true;

    internal bool IsFulfilled { get; set; }

    internal bool IsApplied { get; set; }

    internal string From { get; set; } = "";

    /// <summary>Reads a file; null or what is no JSON gives a state without an order.</summary>
    internal static OrderState Read(byte[] json)
    {
        OrderState state = new OrderState();
        if (json == null || json.Length == 0)
            return state;
        JsonMembers members = new JsonMembers();
        members.Reset(json, 0, json.Length);
        string url;
        int number;
        bool isSo;
        JsonSpan raw = new JsonSpan();
        if (!members.TryGetRaw("url", raw) || !raw.IsString || !members.TryGetString("url", out url))
            return state;
        state.Url = url;
        state.Attempts = members.TryGetInt32("attempts", out number) ? number : 1;
        state.IsDone = !members.TryGetBoolean("done", out isSo) || isSo;
        state.IsFulfilled = members.TryGetBoolean("ok", out isSo) && isSo;
        state.IsApplied = members.TryGetBoolean("applied", out isSo) && isSo;
        state.From = members.TryGetString("from", out url) ? url : "";
        return state;
    }

    internal byte[] ToJson()
    {
        JsonWriter writer = new JsonWriter(OtaShadowConstants.WriterBytes, OtaShadowConstants.MaxWriterBytes * 2);
        writer.BeginObject();
        writer.Name("url");
        writer.String(Url);
        writer.Name("attempts");
        writer.Int(Attempts);
        writer.Name("done");
        writer.Boolean(IsDone);
        writer.Name("ok");
        writer.Boolean(IsFulfilled);
        writer.Name("applied");
        writer.Boolean(IsApplied);
        writer.Name("from");
        writer.String(From);
        writer.EndObject();
        return writer.ToArray();
    }
}
