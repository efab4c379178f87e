// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;

namespace Mgos.Config;

/// <summary>Applies JSON to values: all of it or, on an error, nothing.</summary>
/// <remarks>
/// <code>
/// message                        | when
/// -------------------------------|-----------------------------------------------------------------------
/// [path] is not a number         | Int, UnsignedInt, Float or Double given something else
/// [path] failed to parse [text]  | a number with a fraction for an integer, or out of range
/// [path] is not a boolean        | Boolean given something else than true or false
/// [path] is not a string         | String given something else, null included
/// [path] invalid string          | half a surrogate pair, or U+0000
/// Not an object                  | the value for an object is none
/// Invalid JSON                   | syntax
/// </code>
/// Unknown keys are ignored with a debug line, forbidden ones with an error line, and what is no object for an object inside. Paths are full paths.
/// Two passes over the text: the first checks, the second stores. Mirrors <c>mgos_conf_parse_msg</c>. Thread: one at a time.
/// </remarks>
internal sealed class ConfigParser
{
    internal const string InvalidJson = "Invalid JSON";

    private readonly JsonReader _reader = new JsonReader();
    private readonly DeviceLog _log;
    private ConfigValues _values;
    private ConfigAcl _acl;
    private bool _isChecking;
    private bool _skipsBadValues;
    private string _message;

    internal ConfigParser(DeviceLog log)
    {
        _log = log;
    }

    /// <summary>Applies text from a caller, who is told what is wrong with it.</summary>
    internal bool TryApply(ConfigValues values, int entry, byte[] data, int offset, int count, ConfigAcl acl, out string message) =>
        TryApply(values, entry, data, offset, count, acl, false, out message);

    /// <summary>Applies a whole file; an entry of the wrong type, which another firmware may have left, is logged and skipped.</summary>
    internal bool TryApplyFile(ConfigValues values, byte[] data, ConfigAcl acl, out string message) =>
        TryApply(values, ConfigSchema.Root, data, 0, data.Length, acl, true, out message);

    private bool TryApply(ConfigValues values, int entry, byte[] data, int offset, int count, ConfigAcl acl, bool skipsBadValues, out string message)
    {
        _values = values;
        _acl = acl;
        _skipsBadValues = skipsBadValues;
        _message = null;
        _isChecking = true;
        if (Walk(entry, data, offset, count))
        {
            _isChecking = false;
            Walk(entry, data, offset, count);
        }

        _values = null;
        message = _message;
        return message == null;
    }

    private bool Walk(int entry, byte[] data, int offset, int count)
    {
        _reader.Reset(data, offset, count, JsonSyntax.Lenient);
        JsonToken token = _reader.Read();
        if (token == JsonToken.Error)
            return FailSyntax();
        if (_values.Schema.TypeOf(entry) != ConfigType.Object)
            return ReadLeaf(entry);
        return token == JsonToken.ObjectStart ? ReadMembers(entry) : Fail("Not an object");
    }

    private bool ReadMembers(int entry)
    {
        while (_reader.Read() == JsonToken.Name)
        {
            int child = _values.Schema.FindChild(entry, _reader);
            if (!(child == ConfigSchema.NotFound ? SkipUnknown(entry) : ReadValue(child)))
                return false;
        }

        return _reader.Token == JsonToken.ObjectEnd || FailSyntax();
    }

    private bool ReadValue(int entry)
    {
        JsonToken token = _reader.Read();
        if (_values.Schema.TypeOf(entry) != ConfigType.Object)
            return ReadLeaf(entry);
        return token == JsonToken.ObjectStart ? ReadMembers(entry) : SkipRest();
    }

    private bool SkipUnknown(int parent)
    {
        if (_isChecking && _log != null && _log.IsEnabled(LogLevel.Debug))
            _log.Debug(nameof(ConfigParser), "Unknown key [" + PathInside(parent, _reader.GetString()) + "]");
        return SkipRest();
    }

    private string PathInside(int parent, string name) =>
        parent == ConfigSchema.Root ? name : _values.Schema.PathOf(parent) + "." + name;

    private bool ReadLeaf(int entry)
    {
        if (_reader.Token == JsonToken.Error)
            return FailSyntax();
        if (!IsAllowed(entry))
            return SkipRest();
        switch (_values.Schema.TypeOf(entry))
        {
            case ConfigType.Boolean: return ReadBoolean(entry);
            case ConfigType.String: return ReadString(entry);
            default: return ReadNumber(entry);
        }
    }

    private bool IsAllowed(int entry)
    {
        if (_acl.AllowsAll)
            return true;
        string path = _values.Schema.PathOf(entry);
        bool isAllowed = _acl.Allows(path);
        if (!isAllowed && _isChecking && _log != null)
            _log.Error(nameof(ConfigParser), "Not allowed to set [" + path + "]");
        return isAllowed;
    }

    private bool ReadBoolean(int entry)
    {
        JsonToken token = _reader.Token;
        if (token != JsonToken.True && token != JsonToken.False)
            return Refuse(entry, " is not a boolean");
        if (!_isChecking)
            _values.Numbers[_values.Schema.SlotOf(entry)] = token == JsonToken.True ? 1 : 0;
        return true;
    }

    private bool ReadString(int entry)
    {
        if (_reader.Token != JsonToken.String)
            return Refuse(entry, " is not a string");
        string text = HasNul() ? null : _reader.GetString();
        if (text == null)
            return Refuse(entry, " invalid string");
        if (!_isChecking)
            _values.Texts[_values.Schema.SlotOf(entry)] = text;
        return true;
    }

    // A board's strings end there, so the rest would be lost.
    private bool HasNul()
    {
        byte[] data = _reader.Data;
        int end = _reader.Start + _reader.Length - 1;
        for (int i = _reader.Start + 1; i < end; i++)
        {
            if (data[i] != '\\')
                continue;
            i++;
            if (data[i] == 'u' && data[i + 1] == '0' && data[i + 2] == '0' && data[i + 3] == '0' && data[i + 4] == '0')
                return true;
        }

        return false;
    }

    private bool ReadNumber(int entry)
    {
        if (_reader.Token != JsonToken.Number)
            return Refuse(entry, " is not a number");
        return TryStoreNumber(entry) || Refuse(entry, " failed to parse [" + TokenText() + "]");
    }

    private bool TryStoreNumber(int entry)
    {
        int number;
        uint unsigned;
        double real;
        switch (_values.Schema.TypeOf(entry))
        {
            case ConfigType.Int:
                return _reader.TryGetInt32(out number) && Store(entry, number);
            case ConfigType.UnsignedInt:
                return _reader.TryGetUInt32(out unsigned) && Store(entry, (int)unsigned);
            case ConfigType.Float:
                return _reader.TryGetDouble(out real) && ConfigText.IsFinite((float)real) && Store(entry, real);
            default:
                return _reader.TryGetDouble(out real) && Store(entry, real);
        }
    }

    private bool Store(int entry, int number)
    {
        if (!_isChecking)
            _values.Numbers[_values.Schema.SlotOf(entry)] = number;
        return true;
    }

    private bool Store(int entry, double real) => _isChecking || _values.TrySetReal(entry, real);

    private string TokenText()
    {
        JsonSpan span = new JsonSpan();
        span.Set(_reader.Data, _reader.Start, _reader.Length);
        return span.ToText();
    }

    private bool Refuse(int entry, string reason)
    {
        string message = "[" + _values.Schema.PathOf(entry) + "]" + reason;
        if (!_skipsBadValues)
            return Fail(message);
        if (_isChecking && _log != null)
            _log.Error(nameof(ConfigParser), message);
        return SkipRest();
    }

    private bool SkipRest() => _reader.Skip() || FailSyntax();

    private bool FailSyntax() => Fail(InvalidJson);

    private bool Fail(string message)
    {
        _message = message;
        return false;
    }
}
