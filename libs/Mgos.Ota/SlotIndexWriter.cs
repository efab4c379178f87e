// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Ota;

/// <summary>Writes the index of a slot (see <see cref="SlotIndex"/>) from the manifest that it was filled by.</summary>
internal sealed class SlotIndexWriter
{
    private readonly BundleManifest _manifest;
    private readonly uint[] _crcs;

    internal SlotIndexWriter(BundleManifest manifest, uint[] crcs)
    {
        _manifest = manifest;
        _crcs = crcs;
    }

    internal void Write(JsonWriter writer)
    {
        writer.BeginObject();
        WriteText(writer, "name", _manifest.Name);
        WriteText(writer, "version", _manifest.Version);
        WriteText(writer, "build_id", _manifest.BuildId);
        _manifest.Rewind();
        ManifestPart part = _manifest.ReadPart();
        while (part != null && (part.Entry == null || !SlotParts.IsAssembly(part)))
            part = _manifest.ReadPart();
        WriteText(writer, "entry", part.Entry);
        writer.Name("assemblies");
        WriteAssemblies(writer);
        writer.Name("files");
        WriteFiles(writer);
        writer.EndObject();
    }

    // By their order, and where that is equal by their place in the manifest.
    private void WriteAssemblies(JsonWriter writer)
    {
        writer.BeginArray();
        bool isFound = true;
        for (int order = int.MinValue, next = int.MaxValue; isFound; order = next + 1, next = int.MaxValue)
        {
            isFound = false;
            _manifest.Rewind();
            ManifestPart part = _manifest.ReadPart();
            while (part != null)
            {
                if (SlotParts.IsAssembly(part) && part.Order >= order && part.Order <= next)
                {
                    isFound = true;
                    next = part.Order;
                }

                part = _manifest.ReadPart();
            }

            if (isFound)
                WriteAssemblies(writer, next);
            isFound &= next != int.MaxValue;
        }

        writer.EndArray();
    }

    private void WriteAssemblies(JsonWriter writer, int order)
    {
        _manifest.Rewind();
        ManifestPart part = _manifest.ReadPart();
        while (part != null)
        {
            if (SlotParts.IsAssembly(part) && part.Order == order)
                WriteFile(writer, part);
            part = _manifest.ReadPart();
        }
    }

    private void WriteFiles(JsonWriter writer)
    {
        writer.BeginArray();
        _manifest.Rewind();
        ManifestPart part = _manifest.ReadPart();
        while (part != null)
        {
            if (part.Type == SlotParts.FileType)
                WriteFile(writer, part);
            part = _manifest.ReadPart();
        }

        writer.EndArray();
    }

    private void WriteFile(JsonWriter writer, ManifestPart part)
    {
        writer.BeginObject();
        WriteText(writer, "name", part.FileName);
        writer.Name("size");
        writer.Int(part.Size);
        writer.Name("crc");
        writer.Int(_crcs[part.Index]);
        writer.EndObject();
    }

    private static void WriteText(JsonWriter writer, string name, string text)
    {
        writer.Name(name);
        writer.String(text);
    }
}
