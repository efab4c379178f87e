// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Ota.Tests;

/// <summary>Writes down what a reader finds.</summary>
internal sealed class RecordingReceiver : IBundleReceiver
{
    internal string Log { get; private set; } = "";

    internal string Manifest { get; private set; }

    internal byte[] Extra { get; private set; }

    internal OtaAction OnManifestAnswer { get; set; } = OtaAction.Ok;

    internal string Unwanted { get; set; }

    public OtaAction OnManifest(byte[] manifest, byte[] extra)
    {
        Manifest = Encoding.UTF8.GetString(manifest, 0, manifest.Length);
        Extra = extra;
        return OnManifestAnswer;
    }

    public OtaAction OnFileBegin(BundleEntry entry)
    {
        if (entry.Name == Unwanted)
            return OtaAction.Skip;
        Log += "<" + entry.Name + " " + entry.Size.ToString() + ":";
        return OtaAction.Ok;
    }

    public bool OnFileData(byte[] data, int offset, int count)
    {
        Log += Encoding.UTF8.GetString(data, offset, count);
        return true;
    }

    public bool OnFileEnd(BundleEntry entry)
    {
        Log += ">";
        return true;
    }
}
