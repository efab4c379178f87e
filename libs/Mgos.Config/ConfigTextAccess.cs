// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Config;

/// <summary>Reads and changes entries as text, whatever their type.</summary>
internal static class ConfigTextAccess
{
    // Null only for an object that is larger than a file may be.
    internal static string Get(ConfigValues values, int entry)
    {
        ConfigType type = values.Schema.TypeOf(entry);
        if (type == ConfigType.Object)
            return JsonOf(values, entry);
        int slot = values.Schema.SlotOf(entry);
        switch (type)
        {
            case ConfigType.Int: return values.Numbers[slot].ToString();
            case ConfigType.UnsignedInt: return ((uint)values.Numbers[slot]).ToString();
            case ConfigType.Boolean: return values.Numbers[slot] != 0 ? "true" : "false";
            case ConfigType.String: return values.Texts[slot];
            default: return ConfigText.Format(values.Reals[slot]);
        }
    }

    internal static bool TrySet(ConfigValues values, int entry, string text)
    {
        ConfigType type = values.Schema.TypeOf(entry);
        if (type == ConfigType.Object)
            return TrySetJson(values, entry, text);
        if (type == ConfigType.Float || type == ConfigType.Double)
            return TrySetReal(values, entry, text);
        int slot = values.Schema.SlotOf(entry);
        if (type != ConfigType.String)
            return TrySetNumber(values, type, slot, text);
        if (!ConfigText.IsStorable(text))
            return false;
        values.Texts[slot] = text;
        return true;
    }

    private static string JsonOf(ConfigValues values, int entry)
    {
        JsonWriter writer = new JsonWriter(ConfigConstants.InitialFileBytes, ConfigConstants.MaxFileBytes);
        values.Write(writer, entry);
        return writer.IsTruncated ? null : writer.ToText();
    }

    private static bool TrySetJson(ConfigValues values, int entry, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        string message;
        return new ConfigParser(null).TryApply(values, entry, data, 0, data.Length, ConfigAcl.AllowAll(), out message);
    }

    private static bool TrySetReal(ConfigValues values, int entry, string text)
    {
        double value;
        return ConfigText.TryParseDouble(text, out value) && values.TrySetReal(entry, value);
    }

    private static bool TrySetNumber(ConfigValues values, ConfigType type, int slot, string text)
    {
        int number;
        if (!TryParse(type, text, out number))
            return false;
        values.Numbers[slot] = number;
        return true;
    }

    private static bool TryParse(ConfigType type, string text, out int number)
    {
        if (type == ConfigType.Int)
            return ConfigText.TryParseInt(text, out number);
        if (type == ConfigType.UnsignedInt)
        {
            uint unsigned;
            bool isUnsigned = ConfigText.TryParseUnsignedInt(text, out unsigned);
            number = (int)unsigned;
            return isUnsigned;
        }

        bool isTrue;
        bool isBoolean = ConfigText.TryParseBoolean(text, out isTrue);
        number = isTrue ? 1 : 0;
        return isBoolean;
    }
}
