import assert from 'node:assert/strict';
import express, { Router } from 'express';

const app = express();
const router = Router();
app.use(express.json());
router.post('/echo/:id', (req, res) => { res.status(201).json({ id: req.params.id, body: req.body }); });
app.use(router);
const server = app.listen(0, '127.0.0.1', async () => {
  try {
    const answer = await fetch(`http://127.0.0.1:${server.address().port}/echo/7`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    assert.equal(answer.status, 201);
    assert.deepEqual(await answer.json(), { id: '7', body: { a: 1 } });
  } finally {
    server.close();
  }
});
