// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Crontab;

/// <summary>A job: when, what, and with what.</summary>
/// <remarks><code>["1", {"at":"0 0 7 * * MON-FRI","enable":true,"action":"foo","payload":{"a":1}}]</code> in the file; enable is true if absent, payload may be absent.</remarks>
public sealed class CrontabJob
{
    /// <summary>Its number, from 1; 0 as long as it has none.</summary>
    public int Id { get; set; }

    /// <summary>Expression of Mgos.Cron.</summary>
    public string At { get; set; } = "";

    /// <summary>True if it runs.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Name of what it does.</summary>
    public string Action { get; set; } = "";

    /// <summary>JSON text for the handler of the action; null for none.</summary>
    public byte[] Payload { get; set; }

    /// <summary>Writes the members of the job into an object that has begun.</summary>
    /// <param name="writer">Where.</param>
    public void WriteMembers(JsonWriter writer)
    {
        writer.Name("at");
        writer.String(At);
        writer.Name("enable");
        writer.Boolean(IsEnabled);
        writer.Name("action");
        writer.String(Action);
        if (Payload == null)
            return;
        writer.Name("payload");
        writer.Raw(Payload, 0, Payload.Length);
    }

    /// <summary>Reads the members of an object.</summary>
    /// <param name="members">The object.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public string Read(JsonMembers members)
    {
        string at;
        string action;
        bool isEnabled;
        JsonSpan payload = new JsonSpan();
        if (!members.TryGetString("at", out at) || !members.TryGetString("action", out action))
            return CrontabTexts.Missing;
        At = at;
        Action = action;
        IsEnabled = !members.TryGetBoolean("enable", out isEnabled) || isEnabled;
        Payload = members.TryGetRaw("payload", payload) ? payload.ToArray() : null;
        return at.Length == 0 || action.Length == 0 ? CrontabTexts.NotSpecified : null;
    }
}
