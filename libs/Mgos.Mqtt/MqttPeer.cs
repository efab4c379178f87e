// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Mgos.Core;
using Mgos.Net;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;

namespace Mgos.Mqtt;

/// <summary>One connection, from the attempt to its end, with a client of nanoFramework.M2Mqtt.</summary>
internal sealed class MqttPeer
{
    private const int IdleWaitMilliseconds = 10000;

    private readonly MqttInbox _inbox;
    private readonly MqttOptions _options;
    private readonly HostAddress _address;
    private readonly string _clientId;
    private readonly ManualResetEvent _told = new ManualResetEvent(false);
    private readonly ManualResetEvent _idle = new ManualResetEvent(false);
    private ushort _idBefore;
    private byte[] _authorities;
    private byte[] _certificate;
    private byte[] _key;
    private string _fileProblem;
    private string _ipAddress;
    private MqttClient _client;
    private IMqttClient.MqttMsgPublishEventHandler _onMessage;
    private IMqttClient.MqttMsgPublishedEventHandler _onPublished;
    private IMqttClient.MqttMsgSubscribedEventHandler _onSubscribed;
    private IMqttClient.MqttMsgUnsubscribedEventHandler _onUnsubscribed;
    private IMqttClient.ConnectionClosedEventHandler _onClosed;

    internal MqttPeer(MqttInbox inbox, MqttOptions options, HostAddress address, string clientId)
    {
        _inbox = inbox;
        _options = options;
        _address = address;
        _clientId = clientId;
    }

    /// <summary>True once nobody wants to hear of it any more.</summary>
    internal bool IsEnded { get; set; }

    /// <summary>The connection before, whose session this one may go on with.</summary>
    internal MqttPeer Before { get; set; }

    /// <summary>Gets from the device what the attempt needs. Thread: loop.</summary>
    internal void Prepare(Device device)
    {
        _idBefore = _options.CleanSession ? (ushort)0 : (ushort)(device.Random.NextUInt32() % MqttConstants.MaxPacketId);
        _authorities = Read(device, _options.KeyNames.Authorities, _options.SslCaCert);
        _certificate = Read(device, _options.KeyNames.Certificate, _options.SslCert);
        _key = _options.SslKey.Length == 0 ? _certificate : Read(device, _options.KeyNames.CertificateKey, _options.SslKey);
    }

    /// <summary>Connects; blocks. Thread: its own.</summary>
    internal void Connect()
    {
        try
        {
            ConnectOrTell();
        }
        catch (Exception e)
        {
            Cut();
            Fail(MqttPlatform.Explain(e, _address, _options));
        }

        _told.Set();
        _idle.Set();
        if (IsEnded)
            Cut();
    }

    internal int Publish(string topic, byte[] payload, int qos, bool isRetained)
    {
        try
        {
            return _client.Publish(topic, payload, null, null, (MqttQoSLevel)qos, isRetained);
        }
        catch (Exception)
        {
            return 0;
        }
    }

    internal int Subscribe(string[] filters, int qos)
    {
        MqttQoSLevel[] levels = new MqttQoSLevel[filters.Length];
        for (int i = 0; i < levels.Length; i++)
            levels[i] = (MqttQoSLevel)qos;
        return _client.Subscribe(filters, levels);
    }

    internal int Unsubscribe(string filter) => _client.Unsubscribe(new string[] { filter });

    /// <summary>Ends the connection so that the broker does not publish the will; blocks.</summary>
    internal void SayGoodbye()
    {
        try
        {
            if (_client != null && _client.IsConnected)
                _client.Disconnect();
        }
        catch (Exception)
        {
            // The other end has gone already.
        }

        Cut();
    }

    /// <summary>Ends the connection or the attempt; blocks.</summary>
    internal void Cut()
    {
        _told.Set();
        MqttClient client = _client;
        if (client != null)
            client.Close();
    }

    private void ConnectOrTell()
    {
        if (_fileProblem != null)
        {
            Fail(_fileProblem);
            return;
        }

        bool isResumed = TakeClientOfBefore();
        if (!isResumed && !TryMakeClient())
            return;
        Listen();
        MqttTuning.Apply(_options.KeepAliveSeconds);
        bool hasWill = _options.HasWill;
        MqttReasonCode code = _client.Connect(
            _clientId, ValueOf(_options.User), ValueOf(_options.Pass), hasWill && _options.WillRetain, MqttQoSLevel.AtMostOnce, hasWill, hasWill ? _options.WillTopic : null,
            hasWill ? _options.WillMessage : null, _options.CleanSession, (ushort)_options.KeepAliveSeconds);
        if (code == MqttReasonCode.Success)
        {
            Add(new MqttInboxItem { Kind = MqttInboxKind.Connected, IsTrue = isResumed, Text = _options.IsSecure ? MqttPlatform.TlsFacts(_client) : null });
            return;
        }

        // The package leaves a connection open that was refused.
        Cut();
        Add(new MqttInboxItem { Kind = MqttInboxKind.Refused, Code = (int)code });
    }

    private bool TakeClientOfBefore()
    {
        _ipAddress = HostAddress.Resolve(_address.Host).ToString();
        MqttPeer before = Before;
        if (before == null || before._client == null || !before.IsSameBroker(this) || !before._idle.WaitOne(IdleWaitMilliseconds, false))
            return false;
        before.StopListening();
        before.Cut();
        _client = before._client;
        return true;
    }

    private bool IsSameBroker(MqttPeer other) =>
        _ipAddress == other._ipAddress && _address.Port == other._address.Port && _address.Host == other._address.Host && _clientId == other._clientId
        && !_options.CleanSession && _options.SslCaCert == other._options.SslCaCert && _options.SslCert == other._options.SslCert;

    private bool TryMakeClient()
    {
        X509Certificate authority;
        X509Certificate own;
        try
        {
            authority = _authorities == null ? null : MqttPlatform.ReadAuthorities(_authorities);
            own = _certificate == null ? null : MqttPlatform.ReadCertificate(_certificate, _key);
        }
        catch (Exception e)
        {
            Fail(MqttFailure.BadFile(_options.SslCaCert + " " + _options.SslCert + " " + _options.SslKey, e.Message));
            return false;
        }

        _client = new MqttClient(_address.Host, _address.Port, _options.IsSecure, authority, own, _options.IsSecure ? MqttPlatform.TlsVersion : MqttSslProtocols.None);
        MqttTuning.StartIdsAfter(_client, _idBefore);
        return true;
    }

    private void Listen()
    {
        _onMessage = OnMessage;
        _onPublished = OnPublished;
        _onSubscribed = OnSubscribed;
        _onUnsubscribed = OnUnsubscribed;
        _onClosed = OnClosed;
        _client.MqttMsgPublishReceived += _onMessage;
        _client.MqttMsgPublished += _onPublished;
        _client.MqttMsgSubscribed += _onSubscribed;
        _client.MqttMsgUnsubscribed += _onUnsubscribed;
        _client.ConnectionClosed += _onClosed;
    }

    private void StopListening()
    {
        IsEnded = true;
        if (_onMessage == null)
            return;
        _client.MqttMsgPublishReceived -= _onMessage;
        _client.MqttMsgPublished -= _onPublished;
        _client.MqttMsgSubscribed -= _onSubscribed;
        _client.MqttMsgUnsubscribed -= _onUnsubscribed;
        _client.ConnectionClosed -= _onClosed;
    }

    private void OnMessage(object sender, MqttMsgPublishEventArgs e) =>
        AddEvent(new MqttInboxItem { Kind = MqttInboxKind.Message, Message = new MqttMessage(e.Topic, e.Message ?? new byte[0], (int)e.QosLevel, e.Retain, e.DupFlag) });

    private void OnPublished(object sender, MqttMsgPublishedEventArgs e) =>
        AddEvent(new MqttInboxItem { Kind = MqttInboxKind.Published, Number = e.MessageId, IsTrue = e.IsPublished });

    // A refusal, if there is one, or else the QoS of the first.
    private static int WorstOf(MqttQoSLevel[] granted)
    {
        for (int i = 0; i < granted.Length; i++)
        {
            if ((int)granted[i] >= MqttConstants.RefusedSubscription)
                return (int)granted[i];
        }

        return granted.Length > 0 ? (int)granted[0] : MqttConstants.RefusedSubscription;
    }

    private void OnSubscribed(object sender, MqttMsgSubscribedEventArgs e) =>
        AddEvent(new MqttInboxItem { Kind = MqttInboxKind.Subscribed, Number = e.MessageId, Code = WorstOf(e.GrantedQoSLevels) });

    private void OnUnsubscribed(object sender, MqttMsgUnsubscribedEventArgs e) =>
        AddEvent(new MqttInboxItem { Kind = MqttInboxKind.Unsubscribed, Number = e.MessageId });

    private void OnClosed(object sender, EventArgs e) => AddEvent(new MqttInboxItem { Kind = MqttInboxKind.Closed });

    // The first events may come before Connect has returned.
    private void AddEvent(MqttInboxItem item)
    {
        _told.WaitOne();
        Add(item);
    }

    private void Fail(string why) => Add(new MqttInboxItem { Kind = MqttInboxKind.Failed, Text = why });

    private void Add(MqttInboxItem item)
    {
        item.Peer = this;
        if (!IsEnded)
            _inbox.Add(item);
    }

    private byte[] Read(Device device, string key, string name)
    {
        byte[] data = name.Length == 0 || device.Files == null ? null : device.Files.ReadFile(name);
        if (name.Length > 0 && data == null && _fileProblem == null)
            _fileProblem = MqttFailure.NoFile(key, name);
        return data;
    }

    private static string ValueOf(string text) => text.Length == 0 ? null : text;
}
