// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Http;

namespace Mgos.Ota.Http;

/// <summary>A bundle that comes as a file of a form.</summary>
internal sealed class UpdateForm : IHttpBodyReceiver, IHttpFormListener, IOtaSource
{
    private const string CommitTimeoutField = "commit_timeout";

    private readonly OtaUpdater _updater;
    private readonly HttpRequest _request;
    private readonly HttpResponse _response;
    private readonly HttpFormReader _reader;
    private readonly byte[] _field = new byte[OtaHttpConstants.MaxFieldBytes];
    private byte[] _held;
    private int _heldOffset;
    private int _fieldBytes;
    private int _commitTimeout = -1;
    private bool _isFile;
    private bool _isCommitTimeout;
    private bool _isStarted;
    private bool _isOver;

    internal UpdateForm(OtaUpdater updater, HttpRequest request, HttpResponse response)
    {
        _updater = updater;
        _request = request;
        _response = response;
        _reader = HttpFormReader.Create(request, this);
    }

    internal bool IsUsable => _reader != null;

    // While the updater waits nothing more is read from the client.
    public int Receive(byte[] data, int offset, int count)
    {
        if (_held != null)
            return 0;
        if (!_isOver && !_reader.Read(data, offset, count) && _reader.Status != 0)
            GiveUp("The form is broken");
        return count;
    }

    public void End()
    {
        if (_isOver)
            return;
        if (!_isStarted || !_reader.IsComplete)
            GiveUp(_isStarted ? OtaTexts.Aborted : "No file in the form");
        else
            _updater.End();
    }

    public void Abort()
    {
        _held = null;
        if (_isStarted && !_isOver)
            _updater.Abort(OtaConstants.ResultFailed, OtaTexts.Aborted);
    }

    public void OnResume()
    {
        byte[] held = _held;
        if (held == null)
            return;
        _heldOffset += _updater.Write(held, _heldOffset, held.Length - _heldOffset);
        if (_heldOffset < held.Length && !_isOver)
            return;
        _held = null;
        _request.ResumeBody();
    }

    public void OnFinished(int result, string message)
    {
        _isOver = true;
        _held = null;
        UpdateEndpoint.SendResult(_response, result, result.ToString() + " " + message);
    }

    bool IHttpFormListener.OnPart(string name, string fileName)
    {
        _isFile = fileName != null && fileName.Length > 0 && !_isStarted;
        _isCommitTimeout = fileName == null && name == CommitTimeoutField;
        _fieldBytes = 0;
        return !_isFile || Start();
    }

    bool IHttpFormListener.OnData(byte[] data, int offset, int count)
    {
        if (_isCommitTimeout)
            AddToField(data, offset, count);
        if (!_isFile || _isOver)
            return true;
        int taken = _held == null ? _updater.Write(data, offset, count) : 0;
        if (taken < count && !_isOver)
            Hold(data, offset + taken, count - taken);
        return true;
    }

    bool IHttpFormListener.OnPartEnd()
    {
        if (!_isCommitTimeout || _fieldBytes == 0 || _fieldBytes > _field.Length)
            return true;
        int seconds;
        if (int.TryParse(Encoding.UTF8.GetString(_field, 0, _fieldBytes), out seconds) && seconds >= 0)
            _commitTimeout = seconds;
        if (_isStarted && _commitTimeout >= 0)
            _updater.SetCommitTimeout(_commitTimeout);
        return true;
    }

    private bool Start()
    {
        string refusal = _updater.Start(new OtaOptions { CommitTimeoutSeconds = _commitTimeout, SizeBytes = _request.ContentLength > 0 ? _request.ContentLength : 0 }, this);
        if (refusal != null)
            GiveUp(refusal);
        else
            _isStarted = true;
        return true;
    }

    private void AddToField(byte[] data, int offset, int count)
    {
        if (_fieldBytes + count <= _field.Length)
            Array.Copy(data, offset, _field, _fieldBytes, count);
        _fieldBytes += count;
    }

    // Several calls of one piece may have to wait together.
    private void Hold(byte[] data, int offset, int count)
    {
        int before = _held == null ? 0 : _held.Length;
        byte[] held = new byte[before + count];
        if (before > 0)
            Array.Copy(_held, held, before);
        else
            _heldOffset = 0;
        Array.Copy(data, offset, held, before, count);
        _held = held;
    }

    private void GiveUp(string message)
    {
        if (_isStarted && !_isOver)
        {
            _updater.Abort(OtaConstants.ResultFailed, message);
            return;
        }

        _isOver = true;
        UpdateEndpoint.SendResult(_response, OtaConstants.ResultFailed, OtaConstants.ResultFailed.ToString() + " " + message);
    }
}
