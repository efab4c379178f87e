// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Config;

/// <summary>Writes values as JSON in schema order, all of them or those that differ from a reference.</summary>
internal static class ConfigEmitter
{
    // Without a reference everything is written; with one an object appears only if something in it differs.
    internal static void Write(JsonWriter writer, ConfigValues values, int entry, ConfigValues reference)
    {
        ConfigSchema schema = values.Schema;
        ConfigType type = schema.TypeOf(entry);
        if (type != ConfigType.Object)
        {
            WriteLeaf(writer, values, type, schema.SlotOf(entry));
            return;
        }

        writer.BeginObject();
        int open = entry;
        int end = schema.EndOf(entry);
        int next = schema.FirstOf(entry);
        while (next < end)
        {
            open = Close(writer, schema, open, next);
            if (reference != null && values.IsSame(reference, next))
            {
                next = schema.EndOf(next);
                continue;
            }

            writer.Name(schema.NameOf(next));
            type = schema.TypeOf(next);
            if (type == ConfigType.Object)
            {
                writer.BeginObject();
                open = next;
            }
            else
            {
                WriteLeaf(writer, values, type, schema.SlotOf(next));
            }

            next++;
        }

        for (; open != entry; open = schema.ParentOf(open))
            writer.EndObject();
        writer.EndObject();
    }

    // Ends the objects that end in front of an entry.
    private static int Close(JsonWriter writer, ConfigSchema schema, int open, int next)
    {
        while (schema.EndOf(open) <= next)
        {
            writer.EndObject();
            open = schema.ParentOf(open);
        }

        return open;
    }

    private static void WriteLeaf(JsonWriter writer, ConfigValues values, ConfigType type, int slot)
    {
        switch (type)
        {
            case ConfigType.Int: writer.Int(values.Numbers[slot]); break;
            case ConfigType.UnsignedInt: writer.UInt((uint)values.Numbers[slot]); break;
            case ConfigType.Boolean: writer.Boolean(values.Numbers[slot] != 0); break;
            case ConfigType.String: writer.String(values.Texts[slot]); break;
            default: writer.Double(values.Reals[slot]); break;
        }
    }
}
