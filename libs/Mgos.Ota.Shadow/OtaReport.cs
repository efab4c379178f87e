// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;

namespace Mgos.Ota.Shadow;

/// <summary>What the shadow tells of updates, below <c>reported.ota</c>.</summary>
/// <remarks>
/// <code>
/// {"ota":{"message":"idle","status":0,"is_committed":true,"commit_timeout":0,"partition":0,"progress_percent":0,
///  "fw_version":"1.0","fw_id":"20260102-030405/1.0","mac":"30AEA40D83A4","device_id":"d1","app":"Demo","url":"http://server/fw.zip"}}
/// </code>
/// status: 0 idle, 1 progress, 2 error, 3 success. url: of the order that the running firmware comes from, or whose firmware ran already; not there if it failed.
/// </remarks>
internal static class OtaReport
{
    internal static void Write(JsonWriter writer, Device device, OtaStatus status, OtaState state, string message, string url)
    {
        writer.Clear();
        writer.BeginObject();
        writer.Name("ota");
        writer.BeginObject();
        Text(writer, "message", message);
        Number(writer, "status", (int)state);
        writer.Name("is_committed");
        writer.Boolean(status.IsCommitted);
        Number(writer, "commit_timeout", status.CommitTimeoutSeconds);
        Number(writer, "partition", status.Partition);
        Number(writer, "progress_percent", status.ProgressPercent);
        Text(writer, "fw_version", device.Firmware.Version);
        Text(writer, "fw_id", device.Firmware.BuildId);
        Text(writer, "mac", device.Info.MacAddress);
        Text(writer, "device_id", device.Info.Id);
        Text(writer, "app", device.Firmware.AppName);
        if (url.Length > 0)
            Text(writer, "url", url);
        writer.EndObject();
        writer.EndObject();
    }

    private static void Text(JsonWriter writer, string name, string value)
    {
        writer.Name(name);
        writer.String(value);
    }

    private static void Number(JsonWriter writer, string name, int value)
    {
        writer.Name(name);
        writer.Int(value);
    }
}
