// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Auth;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>Keeps the list of the configuration, and looks whether it has changed.</summary>
/// <remarks>A text in <c>rpc.acl</c> is compared at every call, a file read again once in <see cref="RpcConstants.AclFileCheckMilliseconds"/>, at a call.</remarks>
internal sealed class RpcAclSource
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private readonly Device _device;
    private readonly ConfigValues _values;
    private readonly DeviceFileSource _source;
    private readonly int _aclEntry;
    private readonly int _fileEntry;
    private string _text = "";
    private string _fileKey = "";
    private string _fault;
    private bool _hasList;
    private uint _hash;
    private long _checkedAt;

    internal RpcAclSource(Device device, DeviceConfig config)
    {
        _device = device;
        _values = config.Live;
        _source = new DeviceFileSource(device);
        _aclEntry = config.Schema.Find("rpc.acl");
        _fileEntry = config.Schema.Find("rpc.acl_file");
    }

    /// <summary>The list; null if there is none, or it cannot be used.</summary>
    internal RpcAcl Acl { get; private set; }

    /// <summary>Tells whether calls are to be checked at all. If so and there is no <see cref="Acl"/>, it cannot be used.</summary>
    internal bool Refresh()
    {
        string text = _aclEntry < 0 ? "" : _values.GetStringAt(_aclEntry);
        string fileKey = _fileEntry < 0 ? "" : _values.GetStringAt(_fileEntry);
        if (text.Length == 0 && fileKey.Length == 0)
        {
            if (_hasList)
                Forget();
            return false;
        }

        if (text != _text || fileKey != _fileKey)
            Load(text, fileKey);
        else if (_source.FileName.Length > 0 && _device.Clock.UptimeMicroseconds - _checkedAt >= RpcConstants.AclFileCheckMilliseconds * (long)RpcConstants.MicrosecondsPerMillisecond)
            LoadFile(false);
        return true;
    }

    private void Forget()
    {
        _text = "";
        _fileKey = "";
        _source.FileName = "";
        _fault = null;
        _hasList = false;
        Acl = null;
    }

    private void Load(string text, string fileKey)
    {
        Forget();
        _hasList = true;
        _text = text;
        _fileKey = fileKey;
        if (text.Length > 0 && fileKey.Length > 0)
        {
            Break("rpc.acl and rpc.acl_file are both set, one has to be empty");
        }
        else if (text.Length > 0 && text[0] != '@')
        {
            byte[] json = Encoding.UTF8.GetBytes(text);
            Parse(json, json.Length, "rpc.acl");
        }
        else
        {
            _source.FileName = text.Length > 0 ? text.Substring(1) : fileKey;
            LoadFile(true);
        }
    }

    private void LoadFile(bool isNew)
    {
        _checkedAt = _device.Clock.UptimeMicroseconds;
        byte[] json = new byte[RpcConstants.MaxAclBytes];
        int count = Read(json);
        if (count < 0)
        {
            Acl = null;
            Break("cannot read " + (_source.FileName.Length == 0 ? "rpc.acl: no file name behind @" : _source.FileName) + ", or it has more than " + RpcConstants.MaxAclBytes.ToString() + " bytes");
            return;
        }

        uint hash = HashOf(json, count);
        if (!isNew && Acl != null && hash == _hash)
            return;
        _hash = hash;
        Parse(json, count, _source.FileName);
    }

    // -1 if it cannot be read or is too long.
    private int Read(byte[] json)
    {
        int total = 0;
        int count = _source.Open() ? 1 : -1;
        while (count > 0 && total < json.Length)
        {
            count = _source.Read(json, total, json.Length - total);
            total += count;
        }

        _source.Close();
        return count == 0 ? total : -1;
    }

    private static uint HashOf(byte[] data, int count)
    {
        uint hash = HashSeed;
        for (int i = 0; i < count; i++)
            hash = (hash ^ data[i]) * HashPrime;
        return hash;
    }

    private void Parse(byte[] json, int count, string name)
    {
        string fault;
        Acl = RpcAcl.Parse(json, count, out fault);
        if (Acl == null)
        {
            Break(name + ": " + fault);
            return;
        }

        _fault = null;
        if (Acl.SkippedCount > 0)
            _device.Log.Error(nameof(RpcAcl), name + ": " + Acl.SkippedCount.ToString() + " elements do not count, they lack acl, or method and ch_type");
    }

    // Said once, not at every call.
    private void Break(string fault)
    {
        if (fault != _fault)
            _device.Log.Error(nameof(RpcAcl), "All calls are refused: " + fault);
        _fault = fault;
    }
}
